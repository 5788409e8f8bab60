import { fail, type Result } from '../../core/result.ts';
import { SECOND } from '../../core/time.ts';
import type { Claims } from '../channels/channel.ts';

/** A hub that has not answered after so long (ms) counts as away: somebody waits to hear whether a buyer may be called. */
export const PATIENCE = 3 * SECOND;

const AWAY = 'channel-unreachable';

/** An answer, or `channel-unreachable` where there is none in time or the way there broke. */
async function inTime<T>(asked: Promise<Result<T>>, patience: number): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail(AWAY)), patience);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    return fail(AWAY, String(error).slice(0, 200));
  } finally {
    clearTimeout(timer);
  }
}

/** The same place for claims, whose every answer comes in time: what came too late is found by the next listening. */
export const bounded = (claims: Claims, patience = PATIENCE): Claims => ({
  put: (claim, revision) => inTime(claims.put(claim, revision), patience),
  drop: (key, revision) => inTime(claims.drop(key, revision), patience),
  list: () => inTime(claims.list(), patience),
});
