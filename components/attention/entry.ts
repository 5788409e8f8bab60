import type { CareMark } from '../../utils/platform/team-contract.ts';
import type { Alert, AlertKind } from '../../utils/records/alert.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { Review } from '../../utils/records/review.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import type { State } from '../state-mark.tsx';

/** Who works on an entry, where the team shares that. */
export interface EntryCare {
  mark?: CareMark;
  /** The mark in words; empty where nobody works on it. */
  words: string;
  /** Takes it on, or gives it back. */
  toggle: () => void;
}

/** One alert with what is known of its order, parcel, review, item or conversation: everything a row needs. */
export interface Entry {
  alert: Alert;
  /** The marketplace in the language of the surface. */
  consoleName: string;
  /** IANA zone in which the console tells its times. */
  timeZone: string;
  /** `console/shop`, and what to call it. */
  shopKey: string;
  shopName: string;
  /** Order number; tracking number where the alert is about a parcel, the item's where it is about an item; empty where a review names none, and of conversations. */
  number: string;
  /** Absent while it is still being read, or when it was deleted. */
  order?: Order;
  parcel?: Parcel;
  review?: Review;
  conversation?: Conversation;
  verdict?: ReviewVerdict;
  work?: ReviewCase;
  /** What the item is called of which several buyers complain. */
  itemTitle?: string;
  /** Absent where no care list is shared, and of what is in none. */
  care?: EntryCare;
}

/** When the subject was last seen on a page, UTC ms. */
export const seenAt = ({ alert: { subject }, order, parcel, review }: Entry): number | undefined =>
  (subject.record === 'parcel' ? parcel : subject.record === 'order' ? order : review)?.seenAt;

/** Whether it is worked on in the case of a review, not in the console. */
export const isOfReview = ({ alert: { subject } }: Entry): boolean =>
  subject.record === 'review' || subject.record === 'item';

/** Whether it is about somebody who is talked to: it is worked on in the chat. */
export const isOfChat = ({ alert: { subject } }: Entry): boolean => subject.record === 'conversation';

/** Whether there are ready notices to the buyer: for orders and parcels only. */
export const hasNotices = (entry: Entry): boolean => !isOfReview(entry) && !isOfChat(entry);

/** Whether it was not read again for so long that it is no longer certain: the rules say so, by the settings of its shop. */
export const isStale = ({ alert }: Entry): boolean =>
  alert.why.some(({ code }) => code === 'stale' || code === 'stale_parcel');

/** How an entry stands at `now` (UTC ms). */
export function stateOf({ alert }: Entry, now: number): State {
  // Of a review the due date is the last moment to answer it in public: how bad it is says more.
  if (alert.kind === 'review')
    return ({ urgent: 'late', warn: 'soon', info: 'fine' } as const)[alert.severity];
  if (alert.dueAt !== undefined && alert.dueAt <= now) return 'late';
  if (alert.severity === 'urgent') return alert.dueAt === undefined ? 'late' : 'soon';
  return alert.severity === 'warn' ? 'soon' : 'fine';
}

/** Numbers that differ only in the middle still look different: `260910-…4101`; short ones stay whole. */
export const shortNumber = (number: string): string =>
  number.length <= 13 ? number : `${number.slice(0, 7)}…${number.slice(-4)}`;

/** `×2 +1`: the quantity of the first item, and how many other items there are. */
export function quantityText(order: Order | undefined): string {
  const [first, ...others] = order?.items ?? [];
  const quantity = first?.quantity === undefined ? '' : `×${first.quantity}`;
  return `${quantity}${others.length > 0 ? ` +${others.length}` : ''}`;
}

/** Names of the kinds in locale keys, which know no dashes. */
export const KIND_KEY = {
  'ship-by': 'shipBy',
  'pick-up': 'pickUp',
  'parcel-exception': 'parcelException',
  review: 'review',
  'review-step': 'reviewStep',
  'review-cluster': 'reviewCluster',
  waiting: 'waiting',
  'at-risk': 'atRisk',
} as const satisfies Record<AlertKind, string>;
