import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import type { PatrolState } from './use-patrol.ts';

interface HeadProps {
  patrol: PatrolState;
  open: number;
  onPatrol: () => void;
  onHelp: () => void;
}

/** What the page is for, and the way into the round of the day. */
export function ReviewsHead({ patrol, open, onPatrol, onHelp }: HeadProps) {
  const { round, isUnderWay } = patrol;
  const words = isUnderWay
    ? t('reviewCase.patrol.resume', [formatCount(round.at + 1), formatCount(round.queue.length)])
    : t('reviewCase.patrol.start', [formatCount(open)]);
  return (
    <header class="rev-top">
      <h1 tabIndex={-1}>{t('desk.reviews.title')}</h1>
      <p class="tx-quiet">{t('reviewCase.lead')}</p>
      <span class="desk-actions">
        <Button variant="accent" hotkey="G" disabled={open === 0 && !isUnderWay} onClick={onPatrol}>
          {words}
        </Button>
        <IconButton icon="keyboard" label={t('keys.help')} hotkey="?" onClick={onHelp} />
      </span>
    </header>
  );
}
