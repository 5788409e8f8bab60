import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { nextTurn, spreadStart } from '../../../utils/team/channels/standing.ts';
import { Random } from '../../support/random.ts';

/** How many requests come in which second, from the moment on at which all browsers wake. */
export interface Schedule {
  perSecond: Uint32Array;
}

/** The worst that can happen: so many browsers wake in the same second, as after a power cut, and ask every so many minutes from then on. */
export function simulate(agents: number, everyMinutes: number, hours: number, jitter: boolean): Schedule {
  const seeded = new Random(7);
  const random = () => seeded.next();
  const end = hours * HOUR;
  const perSecond = new Uint32Array(end / SECOND);
  for (let agent = 0; agent < agents; agent += 1) {
    let at = jitter ? spreadStart(0, random) : 30 * SECOND;
    while (at < end) {
      const second = Math.floor(at / SECOND);
      perSecond[second] = (perSecond[second] ?? 0) + 1;
      at += jitter ? nextTurn(everyMinutes, random) : everyMinutes * MINUTE;
    }
  }
  return { perSecond };
}

/** Requests and the most in one second, of one hour (0: the first). */
export function inHour({ perSecond }: Schedule, hour: number): { requests: number; peak: number } {
  const seconds = perSecond.slice((hour * HOUR) / SECOND, ((hour + 1) * HOUR) / SECOND);
  return { requests: seconds.reduce((sum, one) => sum + one, 0), peak: Math.max(...seconds) };
}
