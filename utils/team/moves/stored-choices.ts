import * as z from 'zod/mini';
import { storedSetting } from '../../platform/stored.ts';
import { GONE_LIMIT } from '../../records/team-addresses.ts';
import type { TellChoices } from './next-addresses.ts';

const ids = z.array(z.string().check(z.maxLength(80))).check(z.maxLength(GONE_LIMIT));
const choices = z.object({ team: z.string(), held: ids, fresh: ids, gone: ids });
type Choices = z.infer<typeof choices>;

/** What a lead decided about channels, until a release says it. */
export const tellSetting = storedSetting<Choices>('local:teamTells', choices, {
  team: '',
  held: [],
  fresh: [],
  gone: [],
});

const NO_CHOICES: TellChoices = { held: [], fresh: [], gone: [] };

/** The choices of this team; those of one that was left are none. */
export const choicesFor = (kept: Choices | undefined, team: string): TellChoices =>
  kept?.team === team ? kept : NO_CHOICES;

/** Changes what a lead decided about channels of a team. */
export async function decide(team: string, change: (before: TellChoices) => TellChoices): Promise<void> {
  const { held, fresh, gone } = change(choicesFor(await tellSetting.get(), team));
  await tellSetting.set({ team, held: [...held], fresh: [...fresh], gone: [...gone] });
}
