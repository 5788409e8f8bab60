import type { Outlook, Urgency } from '../platform/contract.ts';

/** How an order stands now (UTC ms), by the moments that the background worked out once. */
export function urgencyOf(outlook: Pick<Outlook, 'shipBy' | 'soonAt' | 'urgentAt'>, now: number): Urgency {
  if (outlook.shipBy === undefined) return 'none';
  if (now >= outlook.shipBy) return 'late';
  if (outlook.urgentAt !== undefined && now >= outlook.urgentAt) return 'urgent';
  return outlook.soonAt !== undefined && now >= outlook.soonAt ? 'soon' : 'fine';
}
