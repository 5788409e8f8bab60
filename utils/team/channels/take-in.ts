import type { Failure, Result } from '../../core/result.ts';
import { claimedRelease } from './claimed.ts';

/** Verifies a release and takes it in; it is handed over once, whichever channel brought it. */
export type Offer = (
  text: string,
  channel: string,
) => Promise<Result<{ outcome: 'applied' | 'waiting' | 'same'; number: number }>>;

/** What became of what a channel brought: taken in as new, the same as is here, `behind` what is here, or refused. */
export type Taken = { outcome: 'new' | 'same' } | { outcome: 'behind' | 'refused'; failure: Failure };

/**
 * Takes in what several channels brought at once: the newest first, so that it wins; if it is refused, the next. What two channels bring alike is
 * verified once. `here` is the number of the newest release that was verified before.
 */
export async function takeIn(
  brought: readonly { channel: string; text: string }[],
  here: number,
  offer: Offer,
): Promise<Map<string, Taken>> {
  const claims = brought
    .map(({ channel, text }) => ({ channel, text, claimed: claimedRelease(text) }))
    .sort((one, other) => (other.claimed?.number ?? 0) - (one.claimed?.number ?? 0));
  const taken = new Map<string, Taken>();
  const verdicts = new Map<string, Taken>();
  let newest = here;
  for (const { channel, text, claimed } of claims) {
    const alike = claimed && `${claimed.number} ${claimed.signature}`;
    let verdict = alike === undefined ? undefined : verdicts.get(alike);
    // The header alone tells neither: with the same signature the content may still be another.
    if (verdict?.outcome === 'refused') verdict = undefined;
    if (!verdict && claimed && claimed.number < newest)
      verdict = { outcome: 'behind', failure: { code: 'team-older', detail: String(claimed.number) } };
    verdict ??= claimed
      ? judge(await offer(text, channel))
      : refused({ code: 'channel-nonsense', detail: 'text' });
    if (claimed && verdict.outcome !== 'refused' && verdict.outcome !== 'behind')
      newest = Math.max(newest, claimed.number);
    if (alike) verdicts.set(alike, verdict);
    taken.set(channel, verdict);
  }
  return taken;
}

const refused = (failure: Failure): Taken => ({ outcome: 'refused', failure });

function judge(offered: Awaited<ReturnType<Offer>>): Taken {
  if (offered.ok) return { outcome: offered.value.outcome === 'same' ? 'same' : 'new' };
  return offered.error.code === 'team-older'
    ? { outcome: 'behind', failure: offered.error }
    : refused(offered.error);
}
