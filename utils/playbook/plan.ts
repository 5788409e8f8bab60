import type { AmendsId, CheckId, Subject } from './words.ts';

/** What is checked and what may be given for a topic, in this order; what every talk has in common is in `playbook.ts`. */
export interface Plan {
  readonly checks: readonly CheckId[];
  readonly amends: readonly AmendsId[];
}

const FAULT = ['exchange', 'return', 'partial', 'refund-keep'] as const;

/** By topic. The law behind `fake-law` and `food-law`: consumers' rights art. 55, food safety art. 148. */
export const PLANS: Readonly<Record<Subject, Plan>> = {
  quality: { checks: ['photos', 'batch', 'page'], amends: [...FAULT] },
  size: {
    checks: ['size-chart', 'chat-log', 'picking'],
    amends: ['exchange', 'return', 'insurance', 'no-reason'],
  },
  colour: {
    checks: ['photos', 'daylight', 'picking', 'batch'],
    amends: ['exchange', 'return', 'partial', 'insurance', 'no-reason'],
  },
  smell: {
    checks: ['source-of-smell', 'batch', 'packing'],
    amends: ['return', 'exchange', 'refund-keep', 'laboratory'],
  },
  function: { checks: ['try-out', 'photos', 'batch', 'page'], amends: ['spare-part', ...FAULT] },
  missing: {
    checks: ['contents', 'picking', 'trail', 'page'],
    amends: ['resend', 'exchange', 'return', 'partial'],
  },
  damaged: {
    checks: ['photos', 'packing', 'trail', 'batch'],
    amends: ['exchange', 'refund-keep', 'partial', 'carrier-first'],
  },
  packaging: {
    checks: ['photos', 'packing', 'trail'],
    amends: ['exchange', 'partial', 'return', 'carrier-first'],
  },
  logistics: {
    checks: ['trail', 'promises', 'chat-log'],
    amends: ['carrier-instruction', 'carrier-first', 'partial', 'return'],
  },
  courier: {
    checks: ['trail', 'chat-log'],
    amends: ['carrier-instruction', 'fee-back', 'carrier-first', 'lead-call'],
  },
  attitude: {
    checks: ['chat-log', 'promises', 'after-sale-order'],
    amends: ['lead-call', 'partial', 'return'],
  },
  mismatch: {
    checks: ['page', 'photos', 'picking', 'chat-log'],
    amends: ['return', 'exchange', 'partial', 'fake-law'],
  },
  price: {
    checks: ['price-log', 'page', 'chat-log'],
    amends: ['price-difference', 'return', 'insurance', 'no-reason'],
  },
  fake: {
    checks: ['purchase-papers', 'photos', 'batch', 'page'],
    amends: ['refund-keep', 'laboratory', 'fake-law', 'return'],
  },
  freshness: {
    checks: ['photos', 'dates', 'cold-chain', 'trail'],
    amends: ['refund-keep', 'resend', 'partial', 'food-law'],
  },
  safety: {
    checks: ['photos', 'dates', 'batch', 'purchase-papers'],
    amends: ['refund-keep', 'medical-costs', 'laboratory', 'recall', 'food-law'],
  },
  'after-sale': {
    checks: ['after-sale-order', 'promises', 'chat-log'],
    amends: ['refund-keep', 'return', 'exchange', 'fee-back', 'lead-call'],
  },
  other: { checks: ['photos', 'chat-log'], amends: ['exchange', 'return', 'partial'] },
};

/** Who bears the cost, and whether an agent may give it alone (up to the limit of the shop). The buyer never pays for a fault of ours. */
export const COSTS: Readonly<
  Record<AmendsId, { readonly pays: 'shop' | 'carrier' | 'platform' | 'buyer'; readonly mayAlone: boolean }>
> = {
  'medical-costs': { pays: 'shop', mayAlone: false },
  recall: { pays: 'shop', mayAlone: false },
  laboratory: { pays: 'shop', mayAlone: false },
  'fake-law': { pays: 'shop', mayAlone: false },
  'food-law': { pays: 'shop', mayAlone: false },
  'refund-keep': { pays: 'shop', mayAlone: true },
  return: { pays: 'shop', mayAlone: true },
  exchange: { pays: 'shop', mayAlone: true },
  resend: { pays: 'shop', mayAlone: true },
  'spare-part': { pays: 'shop', mayAlone: true },
  partial: { pays: 'shop', mayAlone: true },
  'price-difference': { pays: 'shop', mayAlone: true },
  'fee-back': { pays: 'shop', mayAlone: true },
  'carrier-first': { pays: 'carrier', mayAlone: true },
  'carrier-instruction': { pays: 'carrier', mayAlone: true },
  'lead-call': { pays: 'shop', mayAlone: false },
  insurance: { pays: 'platform', mayAlone: true },
  'no-reason': { pays: 'buyer', mayAlone: true },
};
