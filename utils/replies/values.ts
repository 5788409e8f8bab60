import { itemWords, momentWords, plain } from '../notices/words.ts';
import type { ChatContext } from '../platform/reply-contract.ts';
import type { Money } from '../records/fields.ts';
import type { Order } from '../records/order.ts';
import type { ReplyLang } from '../records/reply.ts';
import type { TemplateValues } from '../template/variables.ts';
import type { OrderFacts } from './facts.ts';
import type { ReplySettings } from './settings.ts';

export interface Telling {
  context: ChatContext;
  meant: OrderFacts | undefined;
  settings: Pick<ReplySettings, 'agentName' | 'shopName'>;
  /** UTC milliseconds. */
  now: number;
  /** The console's zone. */
  zone: string;
}

const LOCALE: Readonly<Record<ReplyLang, string>> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

const GREETINGS: Readonly<Record<ReplyLang, readonly [string, string, string, string]>> = {
  'zh-CN': ['早上好', '中午好', '下午好', '晚上好'],
  'zh-TW': ['早安', '午安', '午安', '晚安'],
  en: ['Good morning', 'Hello', 'Good afternoon', 'Good evening'],
};

const clock = (now: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);

/** Morning from five, noon from eleven, afternoon from one, evening from six until five. */
function greeting(now: number, zone: string, lang: ReplyLang): string {
  const hour = Number(clock(now, zone).slice(0, 2));
  const [morning, noon, afternoon, evening] = GREETINGS[lang];
  if (hour >= 18 || hour < 5) return evening;
  if (hour < 11) return morning;
  return hour < 13 ? noon : afternoon;
}

function money({ currency, minor }: Money, lang: ReplyLang): string {
  const format = new Intl.NumberFormat(LOCALE[lang], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const isToCome = (order: Order | undefined, now: number): order is Order =>
  order?.shipBySource === 'console' && order.shipBy !== undefined && order.shipBy > now;

const said = (text: string | undefined): string | undefined => (text === undefined ? undefined : plain(text));

/**
 * What the templates may say in a language. A deadline that one of our rules estimates is not the console's word, and one that has passed is no
 * promise any more, so a template knows neither; a masked name is what the page shows of the buyer, and is left out: nobody is called `示*例`.
 */
export function valuesFor({ context, meant, now, settings, zone }: Telling, lang: ReplyLang): TemplateValues {
  const at = (instant: number | undefined) =>
    instant === undefined ? undefined : momentWords(instant, lang, zone);
  const order = meant?.order;
  const parcel = meant?.parcels[0];
  const buyer = said(context.conversation?.buyer);
  const [item] = order?.items ?? [];
  return {
    'buyer.name': buyer?.includes('*') ? undefined : buyer,
    'order.id': order?.id ?? (context.orderIds.length === 1 ? context.orderIds[0] : undefined),
    'order.item': order && itemWords(order.items, lang),
    'order.spec': order?.items.length === 1 ? said(item?.spec) : undefined,
    'order.quantity': order?.items.length === 1 ? item?.quantity?.toString() : undefined,
    'order.amount': order?.amount && money(order.amount, lang),
    'order.status': said(order?.statusText),
    'order.paid_at': at(order?.paidAt),
    'order.ship_by': isToCome(order, now) ? at(order.shipBy) : undefined,
    'parcel.carrier': said(parcel?.carrier ?? order?.carrier),
    'parcel.tracking_no': parcel?.id ?? order?.trackingNo,
    'parcel.last_event': said(parcel?.lastEvent),
    'parcel.last_event_at': at(parcel?.lastEventAt),
    'agent.name': said(settings.agentName),
    'shop.name': said(context.shop?.name) || said(settings.shopName),
    item: context.item === undefined ? undefined : itemWords([{ title: context.item }], lang),
    'now.greeting': greeting(now, zone, lang),
    'now.date': momentWords(now, lang, zone, true),
    'now.time': clock(now, zone),
  };
}
