import { isDay } from '../../../utils/core/zone.ts';
import { t } from '../../../utils/locales/text.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import { consoleName, type DeskConsole, shopName } from '../model.ts';
import { clockOf } from './clock.ts';

/** For which orders a rule is meant. */
export function scopeWords(
  rule: ShipByRule,
  consoles: readonly DeskConsole[],
  shops: readonly Shop[],
): string {
  const parts = [consoleName(rule.console, consoles)];
  if (rule.shop !== undefined) parts.push(shopName(rule.console, rule.shop, shops));
  if (rule.itemKeyword !== undefined) parts.push(t('desk.rules.keywordIs', [rule.itemKeyword]));
  return parts.join(' · ');
}

function timeWords(rule: ShipByRule): string {
  if (rule.dailyCutOff !== undefined) return t('desk.rules.cutOffIs', [clockOf(rule.dailyCutOff)]);
  const hours = String(rule.hours);
  return rule.start === 'paid'
    ? t('desk.rules.hoursAfterPaid', [hours])
    : t('desk.rules.hoursAfterCreated', [hours]);
}

function calendarWords(rule: ShipByRule): string {
  if (rule.calendar === 'natural') return t('desk.rules.naturalDays');
  const { from, to } = rule.workingHours;
  return to <= from || (from === 0 && to === 1440)
    ? t('desk.rules.workingDays')
    : t('desk.rules.workingHoursAre', [clockOf(from), clockOf(to)]);
}

function preSaleWords(rule: ShipByRule): string | undefined {
  if (rule.preSale.by === 'words') return t('desk.rules.preSaleFromWords');
  if (rule.preSale.by !== 'date') return undefined;
  const { date } = rule.preSale;
  return t(isDay(date) ? 'desk.rules.preSaleDateIs' : 'desk.rules.preSaleNoDay', [date]);
}

/** What a rule says, in one line. */
export const ruleWords = (rule: ShipByRule): string =>
  [timeWords(rule), calendarWords(rule), preSaleWords(rule)].filter(Boolean).join(' · ');

/** Where a rule comes from and how far it can be trusted. */
export function sourceWords(rule: ShipByRule): string {
  if (rule.source === 'seen_48') return t('desk.rules.sourceSeen');
  if (rule.source === 'erp_48') return t('desk.rules.sourceErp');
  return rule.sourceWords ? t('desk.rules.sourceOwn', [rule.sourceWords]) : t('desk.rules.sourceNone');
}
