import type { Order } from '../records/order.ts';
import { ANY_CONSOLE, type ShipByRule } from '../records/ship-by-rule.ts';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function namesKeyword(order: Order, keyword: string): boolean {
  const words = fold(keyword)
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '');
  const texts = order.items.map(({ title, spec }) => fold(`${title} ${spec ?? ''}`));
  return words.some((word) => texts.some((text) => text.includes(word)));
}

function fits(rule: ShipByRule, order: Order): boolean {
  if (!rule.enabled) return false;
  if (rule.console !== ANY_CONSOLE && rule.console !== order.console) return false;
  if (rule.shop !== undefined && rule.shop !== order.shop) return false;
  return rule.itemKeyword === undefined || namesKeyword(order, rule.itemKeyword);
}

/** Shop before keyword before console: what is written for fewer orders is meant for them. */
const specificity = (rule: ShipByRule): number =>
  (rule.shop === undefined ? 0 : 4) +
  (rule.itemKeyword === undefined ? 0 : 2) +
  (rule.console === ANY_CONSOLE ? 0 : 1);

/** The rule for an order: the most specific that fits, among equals the first in the list. */
export function findRule(order: Order, rules: readonly ShipByRule[]): ShipByRule | undefined {
  let best: ShipByRule | undefined;
  for (const rule of rules)
    if (fits(rule, order) && (!best || specificity(rule) > specificity(best))) best = rule;
  return best;
}
