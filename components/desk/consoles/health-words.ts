import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Diagnostic, Health } from '../../../utils/records/health.ts';
import type { State } from '../../state-mark.tsx';
import { WALL_KEY } from '../../wall-key.ts';

const PAGES = {
  orders: 'orders',
  detail: 'detail',
  home: 'home',
  parcels: 'parcels',
  'batch-consign': 'batch',
  reviews: 'reviews',
  chat: 'chat',
  records: 'records',
} as const;
const isPage = (id: string): id is keyof typeof PAGES => Object.hasOwn(PAGES, id);

/** The fields of orders, their items, parcels and counters. */
const FIELDS = [
  'id',
  'status',
  'statusText',
  'createdAt',
  'paidAt',
  'shipBy',
  'shippedAt',
  'items',
  'title',
  'spec',
  'sku',
  'itemId',
  'quantity',
  'amount',
  'buyer',
  'afterSale',
  'note',
  'flag',
  'trackingNo',
  'carrier',
  'collectedAt',
  'lastEvent',
  'lastEventAt',
  'signedAt',
  'orderIds',
  'toShip',
  'dueSoon',
  'late',
  'toReceive',
  'pickUpException',
  'transitException',
  'deliveryException',
  'addressChange',
] as const;

/** What a field is called; its id where no words exist for it. */
export function fieldName(name: string): string {
  const known = FIELDS.find((field) => field === name.replace(/^items\./u, ''));
  return known ? t(`desk.consoles.field.${known}`) : name;
}

const TROUBLE = {
  'no-anchor': 'noAnchor',
  'not-json': 'notJson',
  'bad-envelope': 'badEnvelope',
  'too-large': 'tooLarge',
  'too-deep': 'tooDeep',
  'too-many': 'tooMany',
  duplicate: 'duplicate',
} as const satisfies Partial<Record<Diagnostic['code'], string>>;

const isTrouble = (code: Diagnostic['code']): code is keyof typeof TROUBLE => code in TROUBLE;

/** How well a page could be read, as a state: what is broken, what is incomplete, what is well. */
export const healthState = ({ state }: Health): State =>
  state === 'unreadable' || state === 'wall' ? 'late' : state === 'partial' ? 'soon' : 'fine';

/** One line: what the last reading gave. */
export function healthWords(health: Health): string {
  if (health.state === 'wall') return t(`desk.consoles.wall.${WALL_KEY[health.wall ?? 'risk']}`);
  if (health.state === 'read' || health.state === 'partial')
    return t(`desk.consoles.state.${health.state}`, [formatCount(health.records)]);
  return t(`desk.consoles.state.${health.state}`);
}

/** The name of a page for people; its id where no words exist for it. */
export function pageName(id: string): string {
  return isPage(id) ? t(`desk.consoles.page.${PAGES[id]}`) : id;
}

const MISSING: readonly Diagnostic['code'][] = ['missing-required', 'bad-value'];

/** Names of the fields that were missing or not understood, each once. */
export const missingFields = (health: Health): string[] => [
  ...new Set(
    health.diagnostics.flatMap(({ code, field }) =>
      MISSING.includes(code) && field !== undefined ? [fieldName(field)] : [],
    ),
  ),
];

/** What else went wrong, as words with counts, each once. */
export const otherTroubles = (health: Health): string[] => [
  ...new Set(
    health.diagnostics.flatMap(({ code, count }) =>
      isTrouble(code) ? [`${t(`desk.consoles.code.${TROUBLE[code]}`)} ×${count}`] : [],
    ),
  ),
];
