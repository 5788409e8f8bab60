import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';

interface Surroundings {
  /** Every alert about the record, open or closed, of whatever kind. */
  alerts: readonly Alert[];
  /** The jobs that are to judge the record again, and those that wake or tell of its alerts. */
  jobs: readonly Job[];
}

/** What a rule gets to see of a record: all of it from one moment. */
export type Subject =
  | ({
      record: 'order';
      value: Order;
      /**
       * The parcels that name the order, or that carry its tracking number. A parcel is judged again when an order inside was read,
       * but not an order when only its parcel was: what is said of a parcel is said in its own alerts.
       */
      parcels: readonly Parcel[];
    } & Surroundings)
  | ({
      record: 'parcel';
      value: Parcel;
      /** The known orders in it: those that it names, and those that carry its number. */
      orders: readonly Order[];
    } & Surroundings);

/** What a rule makes of it. */
export interface Verdict {
  /** The order with what a rule adds (its deadline); left out: as it is. */
  order?: Order;
  /** Alerts to open or to change; those not named stay as they are. Nothing deletes an alert but the retention time. */
  alerts: readonly Alert[];
  /**
   * Every job that there is to be, those that stay included: a job of the subject that is not named here is deleted. The subject of
   * `judge-order` and `judge-parcel` is the record's key, that of `wake` and `notify` the alert's.
   */
  jobs: readonly Job[];
}

/** The caller's rules. Pure and synchronous: it runs inside the transaction, and may run again after a failed one. */
export type Judge = (subject: Subject) => Verdict;

/** What the rules of reviews get to see of one: all of it from one moment. */
export interface ReviewSubject extends Surroundings {
  value: Review;
  /** The review as it was before this reading; the same as `value` where nothing was read. */
  before: Review | undefined;
  verdict: ReviewVerdict | undefined;
  case: ReviewCase | undefined;
  lesson: ReviewLesson | undefined;
}

/** What the rules make of a review. `jobs` as for a `Verdict`; the job of its item is put by the store. */
export interface ReviewRuling {
  verdict: ReviewVerdict;
  alerts: readonly Alert[];
  jobs: readonly Job[];
}

/** The caller's rules of reviews: pure and synchronous, as `Judge`. */
export interface ReviewJudge {
  rule(subject: ReviewSubject): ReviewRuling;
  /** Which model and lessons judge the reviews of a shop: verdicts that name another are made anew. */
  modelOf(console: string, shop: string): string;
  /** UTC milliseconds. */
  now: number;
}

/** One review after a transaction. */
export interface ReviewStanding {
  value: Review;
  verdict: ReviewVerdict | undefined;
  case: ReviewCase | undefined;
  alerts: readonly Alert[];
  changed: boolean;
}

/** One record after a transaction. */
export interface Standing<R> {
  value: R;
  alerts: readonly Alert[];
  /** Something other than `seenAt` differs from before. */
  changed: boolean;
}

/** What one transaction did. */
export interface Committed {
  /** The orders of the batch (or of the jobs), in its order, each once; those that moved with their shop come last. */
  orders: Standing<Order>[];
  /** The parcels of the batch, then those of its orders. */
  parcels: Standing<Parcel>[];
  /** The reviews of the batch, then those that moved with their shop. */
  reviews: ReviewStanding[];
  /** The alerts that were written, as they are now. */
  alerts: Alert[];
  /** A surface may look different now: something other than a `seenAt` was written. */
  changed: boolean;
}

/** What the rules of waiting get to see of a conversation: all of it from one moment. */
export interface ConversationSubject extends Surroundings {
  value: Conversation;
}

/** What they make of it: every alert and every job about it that is to stand. One that is not named is deleted. */
export interface ConversationRuling {
  alerts: readonly Alert[];
  jobs: readonly Job[];
}

/** The caller's rules of waiting: pure and synchronous, as `Judge`. */
export type ConversationJudge = (subject: ConversationSubject) => ConversationRuling;
