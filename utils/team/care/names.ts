import type { CareSubject } from '../../records/care-claim.ts';
import { recordKey } from '../../records/key.ts';
import { orderOfStandIn } from '../../records/stand-in.ts';

/** What a record tells of whom it is about. */
export interface CareFacts {
  record: CareSubject['record'];
  console: string;
  id: string;
  /** The order of a review, where its page said so. */
  orderId?: string | undefined;
}

/**
 * The names under which a record may be claimed, the one to claim first. A review of a known order goes by the order: its buyer is the one of
 * the late order too. The shop is left out, since agents' pages may call it by its name or by its id.
 */
export function careNames({ record, console, id, orderId }: CareFacts): string[] {
  if (record === 'order') return [recordKey('order', console, id)];
  const standsFor = orderOfStandIn(id);
  const order = orderId ?? standsFor;
  return [
    ...(order === undefined ? [] : [recordKey('order', console, order)]),
    ...(standsFor === undefined ? [recordKey('review', console, id)] : []),
  ];
}
