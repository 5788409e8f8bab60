import type { Alert } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';

/** Everything that is stored about one review: what its case card shows. An absent part was never seen on a page. */
export interface CaseFile {
  review: Review;
  verdict?: ReviewVerdict;
  case?: ReviewCase;
  order?: Order;
  parcels: readonly Parcel[];
  /** Alerts about the review, its order, its parcels and its item. */
  alerts: readonly Alert[];
  /** Other reviews of the same item, the newest first, and other reviews of the same order. */
  others: readonly { review: Review; verdict?: ReviewVerdict }[];
}
