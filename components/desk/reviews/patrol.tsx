import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { caseState } from '../../../utils/records/review-case.ts';
import { type Patrol, summaryOf } from '../../../utils/review-case/patrol.ts';
import { Button, IconButton } from '../../button.tsx';

interface PatrolBarProps {
  round: Patrol;
  onForward: () => void;
  onBack: () => void;
  onLeave: () => void;
  onHelp: () => void;
}

/** How far the round has come, and the ways on. */
export function PatrolBar({ round, onForward, onBack, onLeave, onHelp }: PatrolBarProps) {
  const total = round.queue.length;
  const at = Math.min(round.at + 1, total);
  const words = t('reviewCase.patrol.progress', [formatCount(at), formatCount(total)]);
  return (
    <div class="rev-patrol">
      <strong role="status">{words}</strong>
      <progress aria-label={t('reviewCase.patrol.title')} value={round.at} max={total} />
      {round.came > 0 && (
        <span class="tx-quiet">{t('reviewCase.patrol.came', round.came, [formatCount(round.came)])}</span>
      )}
      <span class="desk-actions">
        <Button hotkey="K" disabled={round.at === 0} onClick={onBack}>
          {t('keys.previous')}
        </Button>
        <Button variant="accent" hotkey="J" onClick={onForward}>
          {t('keys.next')}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {t('reviewCase.patrol.pause')}
        </Button>
        <IconButton icon="keyboard" label={t('keys.help')} hotkey="?" onClick={onHelp} />
      </span>
    </div>
  );
}

/** What a finished round came to. */
export function PatrolEnd({
  round,
  left,
  onBack,
  onAgain,
  onLeave,
}: {
  round: Patrol;
  /** How many cases are still open. */
  left: number;
  onBack: () => void;
  onAgain: () => void;
  onLeave: () => void;
}) {
  const { seen, worked, moves, notes, nexts, snoozed, ticks, came } = summaryOf(round);
  const lines: [words: string, count: number][] = [
    [t('reviewCase.patrol.seen'), seen],
    [t('reviewCase.patrol.worked'), worked],
    ...caseState.options.map((state): [string, number] => [t(`review.state.${state}`), moves[state] ?? 0]),
    [t('reviewCase.patrol.notes'), notes],
    [t('reviewCase.patrol.ticks'), ticks],
    [t('reviewCase.patrol.nexts'), nexts],
    [t('reviewCase.patrol.snoozed'), snoozed],
    [t('reviewCase.patrol.arrived'), came],
    [t('reviewCase.patrol.left'), left],
  ];
  return (
    <section class="rev-end" aria-label={t('reviewCase.patrol.end')}>
      <h2 tabIndex={-1}>{t('reviewCase.patrol.end')}</h2>
      <dl>
        {lines.map(
          ([words, count], at) =>
            (count > 0 || at < 2 || at === lines.length - 1) && (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{formatCount(count)}</dd>
              </div>
            ),
        )}
      </dl>
      <div class="desk-actions">
        <Button variant="accent" onClick={onLeave}>
          {t('reviewCase.patrol.toList')}
        </Button>
        <Button hotkey="K" onClick={onBack}>
          {t('keys.previous')}
        </Button>
        {left > 0 && <Button onClick={onAgain}>{t('reviewCase.patrol.again')}</Button>}
      </div>
    </section>
  );
}
