import { fail, ok, type Result } from '../../utils/core/result.ts';
import type { Handlers, Sender } from '../../utils/platform/messages.ts';
import type { Waiting } from '../../utils/platform/timing-contract.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { type Court, convene } from './court.ts';
import { admit } from './gate.ts';
import type { Surroundings } from './surroundings.ts';

type TimingHandlers = Pick<Handlers, 'log' | 'waiting' | 'answering'>;

/** Lets a message through to a console that is switched on. Errors: `unknown-console`, `not-allowed`, `console-off`. */
async function enter(console: string, sender: Sender, now: number): Promise<Result<Court>> {
  const admitted = admit(console, sender);
  if (!admitted.ok) return admitted;
  const court = await convene(now);
  return court.off.includes(console) ? fail('console-off') : ok(court);
}

async function nobodyWaits(): Promise<Waiting> {
  const { chip, clocks, lead, sound } = await timingSetting.get();
  return { clocks: [], manners: { limit: 180_000, lead: lead * 1000, clocks, chip, sound, rule: 'own' } };
}

/** What chat pages tell and ask of who waits. */
export const timingHandlers = ({ clock }: Surroundings): TimingHandlers => ({
  async log({ console }, sender) {
    const entered = await enter(console, sender, clock());
    return entered.ok ? ok(await nobodyWaits()) : entered;
  },
  async waiting({ console }, sender) {
    const entered = await enter(console, sender, clock());
    return entered.ok ? ok(await nobodyWaits()) : entered;
  },
  async answering({ console }, sender) {
    const entered = await enter(console, sender, clock());
    return entered.ok ? ok({}) : entered;
  },
});
