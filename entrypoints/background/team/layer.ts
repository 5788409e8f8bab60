import { ok } from '../../../utils/core/result.ts';
import type { TeamLayer } from '../../../utils/records/team-content.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { getTeamLayer } from '../../../utils/store/teams.ts';

/** Read once: a draft is checked with every key. The store can tell it again at any time. */
let held: Promise<TeamLayer | undefined> | undefined;

async function load(): Promise<TeamLayer | undefined> {
  const found = await inStore(async (database) => ok(await getTeamLayer(database)));
  if (found.ok) return found.value;
  held = undefined;
  return undefined;
}

/** What the team's release in use brings beside its replies; nothing without a team, or where the store cannot be read now. */
export function teamLayer(): Promise<TeamLayer | undefined> {
  held ??= load();
  return held;
}

/** Has it read again: another release came into use, or the team was left. */
export function forgetTeamLayer(): void {
  held = undefined;
}
