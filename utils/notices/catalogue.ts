import type { Situation } from './situation.ts';
import { addressTexts } from './texts/address.ts';
import { arrivalTexts } from './texts/arrival.ts';
import { lateTexts } from './texts/late.ts';
import { stockTexts } from './texts/stock.ts';
import { transitTexts } from './texts/transit.ts';

/** The ready texts by the stage they belong to, in the order in which a person looks for them. */
export const noticeGroups = [
  { id: 'late', situations: lateTexts },
  { id: 'stock', situations: stockTexts },
  { id: 'address', situations: addressTexts },
  { id: 'transit', situations: transitTexts },
  { id: 'arrival', situations: arrivalTexts },
] as const satisfies readonly { id: string; situations: readonly Situation[] }[];

/** Every situation there is a text for. */
export const situations: readonly Situation[] = noticeGroups.flatMap((group) => group.situations);
