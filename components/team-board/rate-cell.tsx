import type { Rate } from '../../utils/team/counts/rates.ts';
import { rateBounds, rateText } from './words.ts';

/** A rate, and below it how sure it is. */
export function RateCell({ rate }: { rate: Rate | undefined }) {
  return (
    <>
      {rateText(rate)}
      <span class="team-board-small">{rateBounds(rate)}</span>
    </>
  );
}
