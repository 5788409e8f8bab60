import type { Intent, Mood } from '../intent/intents.ts';
import { t } from '../locales/text.ts';

/** The locale key of each intent's name. */
const INTENT_KEYS = {
  urge_ship: 'intent.urge_ship',
  logistics: 'intent.logistics',
  'logistics.courier': 'intent.logistics_courier',
  'logistics.stalled': 'intent.logistics_stalled',
  'logistics.not_received': 'intent.logistics_not_received',
  'logistics.arrival': 'intent.logistics_arrival',
  product_size_spec: 'intent.product_size_spec',
  'product_size_spec.size': 'intent.product_size_spec_size',
  'product_size_spec.color': 'intent.product_size_spec_color',
  'product_size_spec.stock': 'intent.product_size_spec_stock',
  'product_size_spec.care': 'intent.product_size_spec_care',
  price_promo_gift: 'intent.price_promo_gift',
  'price_promo_gift.bargain': 'intent.price_promo_gift_bargain',
  'price_promo_gift.gift': 'intent.price_promo_gift_gift',
  'price_promo_gift.protection': 'intent.price_promo_gift_protection',
  order_payment: 'intent.order_payment',
  modify_cancel: 'intent.modify_cancel',
  'modify_cancel.address': 'intent.modify_cancel_address',
  'modify_cancel.cancel': 'intent.modify_cancel_cancel',
  'modify_cancel.item': 'intent.modify_cancel_item',
  refund: 'intent.refund',
  'refund.progress': 'intent.refund_progress',
  return_aftersales: 'intent.return_aftersales',
  'return_aftersales.postage': 'intent.return_aftersales_postage',
  'return_aftersales.exchange': 'intent.return_aftersales_exchange',
  'return_aftersales.how': 'intent.return_aftersales_how',
  quality: 'intent.quality',
  'quality.damaged': 'intent.quality_damaged',
  'quality.wrong_item': 'intent.quality_wrong_item',
  'quality.missing': 'intent.quality_missing',
  'quality.not_as_described': 'intent.quality_not_as_described',
  invoice: 'intent.invoice',
  complaint: 'intent.complaint',
  'complaint.abuse': 'intent.complaint_abuse',
  'complaint.review': 'intent.complaint_review',
  'complaint.escalate': 'intent.complaint_escalate',
  thanks_ack: 'intent.thanks_ack',
  'thanks_ack.praise': 'intent.thanks_ack_praise',
  greeting_human: 'intent.greeting_human',
  other: 'intent.other',
} as const satisfies Record<Intent, string>;

/** The locale key of each mood's name. */
const MOOD_KEYS = {
  calm: 'mood.calm',
  anxious: 'mood.anxious',
  unhappy: 'mood.unhappy',
  angry: 'mood.angry',
} as const satisfies Record<Mood, string>;

/** The name of an intent, as in `催发货`; empty for one that is not known. */
export function intentLabel(intent: string): string {
  const key = INTENT_KEYS[intent as Intent];
  return key ? t(key) : '';
}

/** The name of a mood, as in `着急`. */
export const moodLabel = (mood: Mood): string => t(MOOD_KEYS[mood]);
