import type { Topic } from '../records/review-verdict.ts';

/** The six steps of a talk with somebody who was let down, in this order. */
export const STEPS = ['open', 'listen', 'own', 'offer', 'agree', 'thank'] as const;
export type Step = (typeof STEPS)[number];

/** As it is said on the phone, and as it is written in a chat, in the notation of `fill.ts`. */
export type Said = readonly [phone: string, chat: string];

/** Steps that are alike for every topic, by how grave the matter is; `fake` is a doubt about what was sold, `grave` a harm. */
export interface CommonWords {
  readonly open: Readonly<Record<Weight, Said>>;
  readonly agree: Readonly<Record<Weight, Said>>;
  readonly thank: Readonly<Record<Weight, Said>>;
}
export const WEIGHTS = ['minor', 'serious', 'fake', 'grave'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Steps that depend on the topic. `serious` is offered in place of `offer` where the goods were useless or the buyer was wronged. */
export interface TopicWords {
  readonly listen: Said;
  readonly own: Said;
  readonly offer: Said;
  readonly serious: Said;
}

/** What a talk is about; `other` where no topic is known. */
export type Subject = Topic | 'other';

/** All words of the playbook in one language. */
export interface PlaybookWords {
  readonly common: CommonWords;
  readonly topics: Readonly<Record<Subject, TopicWords>>;
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly amends: Readonly<Record<AmendsId, string>>;
}

/** What is looked at before anyone is blamed. */
export const CHECKS = [
  'stop-use',
  'health',
  'take-down',
  'evidence',
  'report',
  'record',
  'photos',
  'batch',
  'contents',
  'picking',
  'packing',
  'trail',
  'size-chart',
  'page',
  'daylight',
  'source-of-smell',
  'try-out',
  'dates',
  'cold-chain',
  'purchase-papers',
  'chat-log',
  'promises',
  'price-log',
  'after-sale-order',
  'others',
  'cause',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** What may be given to put it right. */
export const AMENDS = [
  'medical-costs',
  'recall',
  'laboratory',
  'fake-law',
  'food-law',
  'refund-keep',
  'return',
  'exchange',
  'resend',
  'spare-part',
  'partial',
  'price-difference',
  'fee-back',
  'carrier-first',
  'carrier-instruction',
  'lead-call',
  'insurance',
  'no-reason',
] as const;
export type AmendsId = (typeof AMENDS)[number];
