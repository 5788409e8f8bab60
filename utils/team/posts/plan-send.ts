import { MINUTE } from '../../core/time.ts';
import type { Database } from '../../store/database.ts';
import { changeJobs, jobOf, listJobs } from '../../store/jobs.ts';

/** How far apart sendings are at most, and within what they are spread so that a team's browsers don't all come at once (ms). */
const EVERY = 45 * MINUTE;
const SPREAD = 30 * MINUTE;

/** Within what a team's browsers say that another release is in use (ms): a thousand of them got it in the same second. */
const AFTER_RELEASE = 2 * MINUTE;

/** Whether it is time to send (UTC ms). What was planned further ahead than is ever planned was so by a clock that has been put back since. */
export const isSendTurn = (dueAt: number, now: number): boolean =>
  dueAt <= now || dueAt > now + EVERY + SPREAD;

/** Plans the next sending, 45 to 75 minutes from now; one that is planned sooner stays. `random` gives 0–1. */
export async function planSend(database: Database, now: number, random: () => number): Promise<void> {
  const planned = (await listJobs(database)).find(({ kind }) => kind === 'team-send');
  if (planned && !isSendTurn(planned.dueAt, now)) return;
  await changeJobs(database, [jobOf('team-send', 'team', now + EVERY + Math.floor(random() * SPREAD))]);
}

/** Has what is shared handed on at once: something was acknowledged, or the choice of what is shared changed. */
export const sendSoon = (database: Database, now: number): Promise<void> =>
  changeJobs(database, [jobOf('team-send', 'team', now)]);

/** Has what is shared handed on within two minutes, if anything is: another release came into use. `random` gives 0–1. */
export async function sendAfterRelease(database: Database, now: number, random: () => number): Promise<void> {
  const team = await database.get('teams', 'team');
  if (!team || team.sharing.as === 'nobody') return;
  const dueAt = now + Math.floor(random() * AFTER_RELEASE);
  const planned = (await listJobs(database)).find(({ kind }) => kind === 'team-send');
  if (planned && planned.dueAt <= dueAt) return;
  await changeJobs(database, [jobOf('team-send', 'team', dueAt)]);
}
