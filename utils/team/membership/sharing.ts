import type { Sharing } from '../../records/team.ts';

/** Nothing is shared until somebody chose to. */
export const SHARES_NOTHING: Sharing = {
  as: 'nobody',
  status: false,
  uses: false,
  times: false,
  care: false,
};

/** What can be shared, in the order of how much it tells. */
export const SHARED_KINDS = ['status', 'uses', 'times', 'care'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** Whether anything at all leaves this browser. */
export const sharesAnything = (sharing: Sharing): boolean =>
  sharing.as !== 'nobody' && SHARED_KINDS.some((kind) => sharing[kind]);

/** What may be seen by others of what is shared: nothing of who shares with nobody. */
export const sharedKinds = (sharing: Sharing): SharedKind[] =>
  sharing.as === 'nobody' ? [] : SHARED_KINDS.filter((kind) => sharing[kind]);
