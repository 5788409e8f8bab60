import { formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { StateMark } from '../state-mark.tsx';
import type { RuleView, Sum } from './model.ts';
import { isUnseen, SeenLine } from './seen-line.tsx';
import { figureName, formatFigure, isRate } from './words.ts';

interface SumTileProps {
  title: string;
  sum: Sum;
  view: RuleView;
}

/** Whether a rate keeps the platform's own target, in words beside its mark. */
function Target({ value, target }: { value: number; target: number }) {
  const isKept = value >= target;
  return (
    <span class={`times-target times-target-${isKept ? 'kept' : 'missed'}`}>
      <StateMark state={isKept ? 'fine' : 'late'} />{' '}
      {t(isKept ? 'times.target.kept' : 'times.target.missed', [formatShare(target)])}
    </span>
  );
}

/** The figures of a sum with what they rest on. What was not seen is never told as nothing. */
export function SumTile({ title, sum, view }: SumTileProps) {
  const { tally, figures, seen } = sum;
  const rate = figures.find(({ name }) => isRate(name));
  const { target } = view.values;
  const nothing = isUnseen(tally, seen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be taken for a form
    <div class="times-tile" role="group" aria-label={title}>
      <p class="times-tile-title">{title}</p>
      {nothing ? (
        <p class="times-unseen">{t('times.unseen')}</p>
      ) : (
        <dl>
          {figures.map(({ name, value }, at) => (
            <div key={name}>
              <dt>{figureName(name)}</dt>
              <dd class={at === 0 ? 'times-first' : undefined}>
                {value === undefined ? t('times.none') : formatFigure(name, value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {target !== undefined && rate?.value !== undefined && (
        <p>
          <Target value={rate.value} target={target} />
        </p>
      )}
      {(!nothing || seen.began > 0) && <SeenLine tally={tally} seen={seen} />}
    </div>
  );
}
