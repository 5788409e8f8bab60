import { ok, type Result } from '../../utils/core/result.ts';
import type { ChannelConfig, Team } from '../../utils/records/team.ts';
import type { TeamAddresses } from '../../utils/records/team-addresses.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getTeam, getTeamLayer } from '../../utils/store/teams.ts';
import { storedContent } from '../../utils/team/drafts/stored-content.ts';
import { openChoices, type Telling } from '../../utils/team/moves/next-addresses.ts';
import { choicesFor, decide, tellSetting } from '../../utils/team/moves/stored-choices.ts';
import { sameValue } from '../../utils/team/release/same.ts';
import { besideSetting } from './team-library-fork.ts';
import { memberKey } from './team-secrets.ts';

/** The channels that members cannot use without something that a join text brings, by the names of the keys that are here. */
export const guardedOf = (
  channels: readonly ChannelConfig[],
  keys: { has(name: string): boolean },
): ReadonlySet<string> =>
  new Set(channels.flatMap(({ id, kind }) => (kind === 'hub' || keys.has(memberKey(id)) ? [id] : [])));

/**
 * From what the addresses in the next release follow: the newest release, whether in use yet or not, and what was decided here. `content` is that of the
 * newest release where it was read already. Errors: those of `storedContent`.
 */
export async function loadTelling(
  database: Database,
  team: Team,
  content?: TeamContent,
): Promise<Result<Telling>> {
  const newest = content ? ok(content) : team.head && (await storedContent(database, team.head.release));
  if (newest && !newest.ok) return newest;
  const beside: TeamAddresses[] = [];
  for (const release of await besideSetting.get()) {
    const theirs = await storedContent(database, release);
    if (theirs.ok && theirs.value.addresses) beside.push(theirs.value.addresses);
  }
  const keys = new Set((await database.getAllKeys('teamKeys')).map(String));
  return ok({
    before: newest?.value.addresses,
    beside,
    own: team.channels,
    guarded: guardedOf(team.channels, keys),
    choices: choicesFor(await tellSetting.get(), team.id),
  });
}

/** Lets go of choices that the release in use says by now, as all of that is stored: what a page shows may be older than a choice. */
export async function settleTold(): Promise<void> {
  // Before the channels: a choice is kept after the channel that it is about.
  const kept = await tellSetting.get();
  await inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return ok(undefined);
    const telling: Telling = {
      before: (await getTeamLayer(database))?.addresses,
      own: team.channels,
      guarded: guardedOf(team.channels, new Set((await database.getAllKeys('teamKeys')).map(String))),
      choices: choicesFor(kept, team.id),
    };
    const open = openChoices(telling);
    const count = ({ fresh, gone }: Telling['choices']) => fresh.length + gone.length;
    if (count(open) < count(telling.choices))
      await decide(team.id, (choices) => (sameValue(choices, telling.choices) ? open : choices));
    return ok(undefined);
  });
}
