import type { BoardMember, SharedKind } from './members.ts';

/** Below so many who share, nobody who shares under a pseudonym is told apart. */
export const SMALL_GROUP = 5;
/** Below so many, with a pseudonym among them, not even sums are told: whoever knows their own part would know the other's. */
const TOO_FEW = 3;

/** How much of what a group shares may be told. */
export interface Disclosure {
  sharing: number;
  sums: boolean;
  byPerson: boolean;
  byDay: boolean;
}

/**
 * What may be told of a kind of counts. Where everybody shares under a name, all of it: they chose so. Else, with fewer than `SMALL_GROUP` members,
 * only sums over whole weeks: person by person or day by day one of them could be told apart. Those with a name are not listed either then, since what
 * they leave of the sum is the others' (complementary disclosure); and with fewer than three there is no sum.
 */
export function disclosureOf(members: readonly BoardMember[], kind: SharedKind): Disclosure {
  const who = members.filter(({ shares }) => shares.has(kind));
  const sharing = who.length;
  if (sharing >= SMALL_GROUP || who.every(({ pseudonym }) => !pseudonym))
    return { sharing, sums: sharing > 0, byPerson: sharing > 0, byDay: sharing > 0 };
  return { sharing, sums: sharing >= TOO_FEW, byPerson: false, byDay: false };
}
