/**
 * What a buyer may want: the parents are those of the seed set that the model is trained on, a finer one is `parent.child`. A reply names
 * the ones that it answers (`situations`); a parent there stands for all of its children.
 */
export const INTENTS = [
  'urge_ship',
  'logistics',
  'logistics.courier',
  'logistics.stalled',
  'logistics.not_received',
  'logistics.arrival',
  'product_size_spec',
  'product_size_spec.size',
  'product_size_spec.color',
  'product_size_spec.stock',
  'product_size_spec.care',
  'price_promo_gift',
  'price_promo_gift.bargain',
  'price_promo_gift.gift',
  'price_promo_gift.protection',
  'order_payment',
  'modify_cancel',
  'modify_cancel.address',
  'modify_cancel.cancel',
  'modify_cancel.item',
  'refund',
  'refund.progress',
  'return_aftersales',
  'return_aftersales.postage',
  'return_aftersales.exchange',
  'return_aftersales.how',
  'quality',
  'quality.damaged',
  'quality.wrong_item',
  'quality.missing',
  'quality.not_as_described',
  'invoice',
  'complaint',
  'complaint.abuse',
  'complaint.review',
  'complaint.escalate',
  'thanks_ack',
  'thanks_ack.praise',
  'greeting_human',
  'other',
] as const;

export type Intent = (typeof INTENTS)[number];

export const MOODS = ['calm', 'anxious', 'unhappy', 'angry'] as const;
export type Mood = (typeof MOODS)[number];

/** An intent with what it belongs to: `logistics.stalled` → `logistics.stalled`, `logistics`. */
export const withParent = (intent: string): string[] => {
  const [parent = intent] = intent.split('.', 1);
  return parent === intent ? [intent] : [intent, parent];
};
