import { dayOf } from '../../utils/core/zone.ts';
import { formatCount, formatMoment, formatTime } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { Button } from '../button.tsx';
import type { DataTable, SaveTable } from '../charts/model.ts';
import { PageHead, Section } from '../desk/section.tsx';
import { StateMark } from '../state-mark.tsx';
import { EmptyState, Skeleton } from '../states.tsx';
import type { RuleView } from './model.ts';
import { asksText, buyerName, unitKey, verdictOf, waitOf, waitText } from './unit-words.ts';
import { useBack } from './use-key.ts';

interface TurnsPageProps {
  /** The units of one conversation in order of time; undefined while they are being read. */
  units: readonly Unit[] | undefined;
  view: RuleView | undefined;
  place: string;
  zone: string;
  /** UTC ms. */
  now: number;
  onChat: () => void;
  onBack: () => void;
  onSave: SaveTable;
}

const COLUMNS = ['start', 'reply', 'wait', 'asks', 'verdict', 'agent'] as const;

/** What turns are in a file: instants in ISO 8601 UTC, waits in seconds. */
export const turnsTable = (units: readonly Unit[], now: number): DataTable => ({
  head: [t('times.turns.conversation'), ...COLUMNS.map((column) => t(`times.turns.${column}`))],
  rows: units.map((unit) => [
    unit.conversation,
    new Date(unit.start).toISOString(),
    unit.reply === undefined ? '' : new Date(unit.reply).toISOString(),
    unit.reply === undefined ? '' : String(waitOf(unit, now) / 1000),
    String(unit.asks),
    verdictOf(unit).text,
    unit.agent ?? '',
  ]),
});

/** When somebody answered; with its day where that is another than the one on which it was asked. */
function replyText({ start, reply }: Unit, now: number, zone: string): string {
  if (reply === undefined) return '—';
  return dayOf(reply, zone) === dayOf(start, zone) ? formatTime(reply, zone) : formatMoment(reply, now, zone);
}

/** The turns of one conversation: when each began, who answered when, and whether that was in time or why it did not count. */
export function TurnsPage({ units, view, place, zone, now, onChat, onBack, onSave }: TurnsPageProps) {
  useBack(onBack);
  const [first] = units ?? [];
  return (
    <div class="rb-board times">
      <PageHead
        title={first ? t('times.turns.title', [buyerName(first)]) : t('times.turns.any')}
        lead={view ? `${place} · ${t('times.rule.by', [view.name])}` : place}
        actions={
          <>
            <Button onClick={onBack} hotkey="Escape">
              {t('times.back')}
            </Button>
            <Button variant="accent" onClick={onChat}>
              {t('times.turns.chat')}
            </Button>
          </>
        }
      />
      {!units && <Skeleton rows={6} label={t('times.loading')} />}
      {units?.length === 0 && (
        <EmptyState title={t('times.turns.none')}>{t('times.turns.noneHow')}</EmptyState>
      )}
      {units && units.length > 0 && (
        <Section
          title={t('times.turns.count', units.length, [formatCount(units.length)])}
          actions={
            <Button variant="quiet" onClick={() => onSave(t('times.turns.any'), turnsTable(units, now))}>
              {t('times.csv')}
            </Button>
          }
        >
          {/* biome-ignore lint/a11y: what scrolls must be reachable by key, and a landmark it is not */}
          <div class="rb-scroll times-turns" role="group" tabIndex={0} aria-label={t('times.turns.any')}>
            <table class="rb-table">
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col" data-words>
                      {t(`times.turns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {units.map((unit) => {
                  const { state, text } = verdictOf(unit);
                  return (
                    <tr key={unitKey(unit)}>
                      <th scope="row">{formatMoment(unit.start, now, zone)}</th>
                      <td data-words>{replyText(unit, now, zone)}</td>
                      <td data-words>{waitText(unit, now)}</td>
                      <td data-words>{asksText(unit)}</td>
                      <td data-words class={state === 'late' ? 'times-late' : undefined}>
                        <StateMark state={state} /> {text}
                      </td>
                      <td data-words>{unit.agent ?? '—'}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </div>
  );
}
