import { SECOND } from '../../utils/core/time.ts';
import { formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { RuleValues } from '../../utils/timing/rule.ts';
import { sureWords } from '../../utils/timing/words.ts';
import { consoleName, type DeskConsole } from '../desk/model.ts';
import { Kbd } from '../kbd.tsx';
import type { ConsoleRow, RuleView } from './model.ts';
import { figureName, formatFigure, formatWait, hoursName } from './words.ts';

/** The values of a rule as lines: name, value, and whether somebody changed it. */
export function valueLines({ rule, values }: RuleView): [name: string, value: string, isOwn: boolean][] {
  const isOwn = (...names: (keyof RuleValues)[]) => names.some((name) => rule.values[name] !== values[name]);
  const lines: [string, string, boolean][] = [
    [t('times.rule.limit'), formatWait(values.limit * SECOND), isOwn('limit')],
    [t('times.rule.hours'), hoursName(values), isOwn('from', 'to')],
    [t('times.rule.window'), t('times.rule.windowDays', [String(values.window)]), isOwn('window')],
  ];
  if (values.cap !== undefined)
    lines.push([t('times.rule.cap'), formatWait(values.cap * SECOND), isOwn('cap')]);
  if (values.idle !== undefined)
    lines.push([t('times.rule.idle'), formatWait(values.idle * SECOND), isOwn('idle')]);
  if (values.target !== undefined)
    lines.push([t('times.rule.target'), formatShare(values.target), isOwn('target')]);
  return lines;
}

interface RuleNoteProps {
  view: RuleView;
  /** The same platform's rule, read otherwise, over the same messages. */
  other: ConsoleRow | undefined;
  consoles: readonly DeskConsole[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onRule: (id: string) => void;
}

/** Which rule counts, and one key away what it says, where that stands and how sure it is; the other reading beside it. */
export function RuleNote({ view, other, consoles, isOpen, onOpen, onRule }: RuleNoteProps) {
  const { rule } = view;
  const first = other?.sum.figures[0];
  return (
    <section class="times-rule" aria-label={t('times.rule.label')}>
      <p>
        <button
          type="button"
          class="times-rule-name"
          aria-expanded={isOpen}
          aria-keyshortcuts="R"
          onClick={() => onOpen(!isOpen)}
        >
          {t('times.rule.by', [view.name])} <Kbd>R</Kbd>
        </button>
        <span class="desk-quiet">
          {t('times.rule.sure', [sureWords(rule.confidence), rule.date])}
          {rule.console !== undefined && ` · ${consoleName(rule.console, consoles)}`}
        </span>
      </p>
      {isOpen && (
        <div class="times-rule-text">
          <p>{view.counts}</p>
          {view.leaves && <p>{view.leaves}</p>}
          <p class="desk-quiet">{t('times.rule.source', [view.source])}</p>
          <dl class="times-values">
            {valueLines(view).map(([name, value, isOwn]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {value}
                  {isOwn && <small> {t('times.rule.own')}</small>}
                </dd>
              </div>
            ))}
          </dl>
          <p class="desk-quiet">{t('times.rule.version', [rule.id, String(rule.version)])}</p>
        </div>
      )}
      {other && (
        <p class="times-other">
          {t('times.rule.other', [
            other.view.name,
            first ? figureName(first.name) : '',
            first ? formatFigure(first.name, first.value) : '—',
          ])}{' '}
          <button type="button" class="rb-item" onClick={() => onRule(other.view.rule.id)}>
            {t('times.rule.useOther')}
          </button>
        </p>
      )}
    </section>
  );
}
