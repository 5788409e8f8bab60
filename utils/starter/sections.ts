import type { Section } from './situation.ts';
import { change } from './texts/change.ts';
import { choice } from './texts/choice.ts';
import { closing } from './texts/closing.ts';
import { complaint } from './texts/complaint.ts';
import { delivery } from './texts/delivery.ts';
import { exchange } from './texts/exchange.ts';
import { fault } from './texts/fault.ts';
import { greeting } from './texts/greeting.ts';
import { invoice } from './texts/invoice.ts';
import { late } from './texts/late.ts';
import { order } from './texts/order.ts';
import { price } from './texts/price.ts';
import { product } from './texts/product.ts';
import { received } from './texts/received.ts';
import { refund } from './texts/refund.ts';
import { regulars } from './texts/regulars.ts';
import { remedy } from './texts/remedy.ts';
import { returnLimits } from './texts/return-limits.ts';
import { returns } from './texts/returns.ts';
import { reviewPrivateGoods } from './texts/review-private-goods.ts';
import { reviewPrivateWay } from './texts/review-private-way.ts';
import { reviewPublicGoods } from './texts/review-public-goods.ts';
import { reviewPublicWay } from './texts/review-public-way.ts';
import { reviews } from './texts/reviews.ts';
import { shipped } from './texts/shipped.ts';
import { shippingAsk } from './texts/shipping-ask.ts';
import { size } from './texts/size.ts';
import { transit } from './texts/transit.ts';

/** The folders along the way of an order: before the sale, paid, on the way, received, in trouble, and back again. */
export const sections: readonly Section[] = [
  greeting,
  size,
  product,
  choice,
  price,
  shippingAsk,
  order,
  change,
  late,
  shipped,
  transit,
  delivery,
  received,
  fault,
  remedy,
  returns,
  returnLimits,
  exchange,
  refund,
  invoice,
  complaint,
  reviews,
  reviewPublicGoods,
  reviewPublicWay,
  reviewPrivateGoods,
  reviewPrivateWay,
  regulars,
  closing,
];
