import type { Team, TeamKey } from '../../records/team.ts';
import type { Database } from '../../store/database.ts';

/**
 * What opens a hub of the team. Servers that the company's policy adds have no key of their own: those of the team's first hub are of its roles, whichever
 * servers take them.
 */
export async function hubSecret(
  database: Database,
  { channels }: Pick<Team, 'channels'>,
  id: string,
): Promise<TeamKey['channel']> {
  const isOwn = channels.some((one) => one.id === id);
  const from = isOwn ? id : channels.find(({ kind }) => kind === 'hub')?.id;
  return from === undefined ? undefined : (await database.get('teamKeys', `channel:${from}`))?.channel;
}
