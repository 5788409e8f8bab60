import { cleanText } from './clean-text.ts';
import type { Draft } from './fields.ts';
import { isValue, NONE, type Outcome } from './outcome.ts';

/** Words behind which somebody waits, and words of what is over; what is neither stands between them. */
const WAITING = /^请|待|中(?!心)|处理/;
const SETTLED = /成功|完成|完毕|关闭|取消|撤销|拒绝|已退款/;
const SUCCEEDED = /退款已?(?:成功|完成|完毕)|已退款/;

const rank = (words: string): number => (SETTLED.test(words) ? 2 : WAITING.test(words) ? 0 : 1);

/** Takes the after-sale out of an item as it was read: in a record it belongs to the order. */
export function takeAfterSale(item: Draft, none: readonly string[]): Outcome<string> {
  const { afterSale } = item;
  delete item.afterSale;
  if (typeof afterSale === 'string') return afterSale;
  return none.includes('afterSale') ? NONE : undefined;
}

/**
 * One after-sale for an order of what stands at each of its items: the words that all of them have; else those of a running case, else
 * the first. A refund that has succeeded for some of them only is said to be of a part (`部分退款成功`, as the consoles themselves
 * word it): the rest still has to go.
 */
export function afterSaleOfItems(outcomes: readonly Outcome<string>[]): Outcome<string> {
  const said = outcomes.filter(isValue);
  const [first] = said.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined) return outcomes.includes(NONE) ? NONE : undefined;
  const isOfAll = said.length === outcomes.length && said.every((words) => words === first);
  return isOfAll || !SUCCEEDED.test(first) || first.includes('部分') ? first : cleanText(`部分${first}`);
}

/** Gives an order the after-sale of its items, unless the order itself says one. */
export function settleAfterSales(order: Draft, outcomes: readonly Outcome<string>[], none: string[]): void {
  if (order.afterSale !== undefined) return;
  const outcome = afterSaleOfItems(outcomes);
  if (isValue(outcome)) order.afterSale = outcome;
  else if (outcome === NONE && !none.includes('afterSale')) none.push('afterSale');
}
