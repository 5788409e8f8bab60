import type { Result } from '../core/result.ts';

/** Whether a reply is the team's, by its id: a content script needs no more of it. */
export const isOfTeam = (id: string): boolean => id.startsWith('team:');

/** Whether a reply was not written out because the team withdrew it: what stands in the draft stays the agent's. */
export const isWithdrawn = (filled: Result<unknown>): boolean =>
  !filled.ok && filled.error.code === 'reply-withdrawn';
