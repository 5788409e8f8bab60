import type { TeamRole } from '../../../../utils/records/team.ts';
import { dial, type Line } from '../../../../utils/team/hub/dial.ts';
import type { TestHub } from '../../../support/nats.ts';

/** A connection to the first node with the key of a role, past all that the product builds on it. */
export async function dialAs({ keys, team, urls }: TestHub, role: TeamRole): Promise<Line> {
  const line = await dial(urls[0] ?? '', { servers: urls, team, role, seed: keys[role].seed });
  if (!line.ok) throw new Error(line.error.code);
  return line.value;
}
