import { HOUR } from '../core/time.ts';
import { isDay } from '../core/zone.ts';
import type { Reason } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import { isToShip } from '../records/order-words.ts';
import type { ShipByRule } from '../records/ship-by-rule.ts';
import { afterSaleOf } from './after-sale.ts';
import { addWorkingTime, closing, cutOffNatural, cutOffWorking, type Reckoned } from './calendar.ts';
import { findRule } from './find-rule.ts';
import { preSaleOf } from './pre-sale.ts';
import type { ShippingSettings } from './settings.ts';

/** By when an order has to ship, and why we think so. */
export interface ShipBy {
  /** UTC ms. */
  at: number;
  source: 'console' | 'rule';
  ruleId?: string;
  /** True unless the console itself names the time. */
  estimate: boolean;
  why: Reason[];
}

interface Start {
  at: number;
  /** What was counted from: where the page does not say what the rule asks for, the other stands in. */
  from: ShipByRule['start'];
}

function startOf(order: Order, wanted: ShipByRule['start']): Start | undefined {
  const other = wanted === 'paid' ? 'created' : 'paid';
  for (const from of [wanted, other] as const) {
    const at = from === 'paid' ? order.paidAt : order.createdAt;
    if (at !== undefined) return { at, from };
  }
  return undefined;
}

function reckon(rule: ShipByRule, start: number): Reckoned {
  const { calendar, dailyCutOff, hours, workingHours } = rule;
  if (dailyCutOff !== undefined)
    return calendar === 'working'
      ? cutOffWorking(start, dailyCutOff, workingHours)
      : cutOffNatural(start, dailyCutOff);
  return calendar === 'working'
    ? addWorkingTime(start, hours * HOUR, workingHours)
    : { at: start + Math.round(hours * HOUR) };
}

function ruleReason({ calendar, dailyCutOff, hours }: ShipByRule, { from }: Start): Reason {
  if (dailyCutOff !== undefined)
    return { code: calendar === 'working' ? 'cut_off_working' : 'cut_off', values: { minute: dailyCutOff } };
  return { code: `${calendar === 'working' ? 'working_hours' : 'hours'}_after_${from}`, values: { hours } };
}

function scopeReason({ id, itemKeyword, shop, source }: ShipByRule): Reason {
  if (id.startsWith('team:')) return { code: 'team_rule' };
  if (source !== undefined) return { code: 'default_rule', values: { source } };
  if (itemKeyword !== undefined) return { code: 'own_rule_keyword', values: { keyword: itemKeyword } };
  return { code: shop === undefined ? 'own_rule' : 'own_rule_shop' };
}

function preSaleReason(rule: ShipByRule, order: Order, start: number, due: number): [number, Reason[]] {
  if (rule.preSale.by === 'date') {
    // A day that no calendar has says nothing; engines do not agree on what it would be.
    if (!isDay(rule.preSale.date)) return [due, []];
    const at = closing(rule.preSale.date, 1440);
    return at > due ? [at, [{ code: 'pre_sale_date', values: { day: rule.preSale.date } }]] : [due, []];
  }
  const named = rule.preSale.by === 'words' ? preSaleOf(order.items, start) : undefined;
  return named && named.at > due
    ? [named.at, [{ code: 'pre_sale_words', values: { words: named.words } }]]
    : [due, []];
}

function byRule(order: Order, rules: readonly ShipByRule[]): ShipBy | undefined {
  const rule = findRule(order, rules);
  const start = rule && startOf(order, rule.start);
  if (!start) return undefined;
  const { at: due, unknownYear } = reckon(rule, start.at);
  const [at, preSale] = preSaleReason(rule, order, start.at, due);
  const why: Reason[] = preSale.length > 0 ? preSale : [ruleReason(rule, start)];
  if (start.from !== rule.start) why.push({ code: `${rule.start}_unknown` });
  if (unknownYear !== undefined && preSale.length === 0)
    why.push({ code: 'holidays_unknown', values: { year: unknownYear } });
  why.push(scopeReason(rule));
  if (rule.sourceWords) why.push({ code: 'source_words', values: { words: rule.sourceWords.slice(0, 200) } });
  return { at, source: 'rule', ruleId: rule.id, estimate: true, why };
}

/**
 * By when an order has to ship: the console's own deadline, else the most specific rule's. Nothing for what has shipped, is
 * not paid, closed or refunded, or when neither the page nor a rule gives a time.
 */
export function shipByOf(order: Order, settings: ShippingSettings): ShipBy | undefined {
  if (!isToShip(order.status)) return undefined;
  const afterSale = afterSaleOf(order);
  if (afterSale === 'refunded') return undefined;
  const found: ShipBy | undefined =
    order.shipBy !== undefined && order.shipBySource !== 'rule'
      ? { at: order.shipBy, source: 'console', estimate: false, why: [{ code: 'console_deadline' }] }
      : byRule(order, settings.rules);
  if (found && afterSale !== 'none')
    found.why.push({
      code: `after_sale_${afterSale}`,
      values: { words: (order.afterSale ?? '').slice(0, 100) },
    });
  return found;
}
