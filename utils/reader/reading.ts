import type { Counters } from '../records/counters.ts';
import type { Diagnostic, WallKind } from '../records/health.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';

/**
 * A record as read from one source. `none` names the fields of which the source said that there is nothing (a zero time,
 * "no after-sale"): these clear an older value, while a field that is merely absent leaves it alone.
 */
export type Read<R> = R & { none?: string[] | undefined };

/** What one source gave. Never throws, never guesses: what could not be read is a diagnostic. */
export interface Reading {
  source: string;
  page: string;
  orders: Read<Order>[];
  parcels: Read<Parcel>[];
  reviews?: Read<Review>[];
  counters?: Counters;
  shop?: { id?: string; name?: string };
  wall?: WallKind;
  diagnostics: Diagnostic[];
}

/** An answer that the page received for itself, as the tap hands it over. */
export interface Answer {
  url: string;
  method: string;
  /** HTTP status; 0 when unknown. */
  status: number;
  text: string;
  /** The text was longer than the tap hands over. */
  tooLarge?: boolean;
}

/** What a reader must be told: it never looks at globals. */
export interface ReadContext {
  /** The shop that the page is known to belong to; `UNKNOWN_SHOP` otherwise. */
  shop: string;
  /** UTC milliseconds. */
  now: number;
  /** Told of a bug of ours that was met while reading; what could not be read is left out. Tests throw here. */
  onBug?: (error: unknown) => void;
}
