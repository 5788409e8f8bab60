import type { Team } from '../../records/team.ts';

/** The name that goes along with a post of this browser's member: only that of who chose to share under a name. */
export const toldName = ({ member, sharing }: Pick<Team, 'member' | 'sharing'>): { name?: string } =>
  sharing.as === 'name' && member.name !== undefined ? { name: member.name } : {};
