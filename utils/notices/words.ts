import { DAY, HOUR } from '../core/time.ts';
import type { Lang } from '../reader/vocabulary.ts';

const LOCALE: Readonly<Record<Lang, string>> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };
/** How much of a title a chat message can carry, in characters. */
const TITLE_LIMIT: Readonly<Record<Lang, number>> = { 'zh-CN': 16, 'zh-TW': 16, en: 40 };

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment (UTC ms) in a zone as it is said to a buyer: day and minute, or the day alone; never "today", which the next reader
 * misreads.
 */
export function momentWords(instant: number, lang: Lang, zone: string, dayOnly = false): string {
  const key = `${lang} ${zone} ${dayOnly}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[lang], {
      timeZone: zone,
      month: 'long',
      day: 'numeric',
      ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    });
    formats.set(key, format);
  }
  return format.format(instant);
}

const unit = (lang: Lang, name: 'day' | 'hour', count: number): string =>
  new Intl.NumberFormat(LOCALE[lang], { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);

/** A time span (ms) in words: whole hours below two days, else days and hours. Less than an hour counts as one. */
export function spanWords(span: number, lang: Lang): string {
  const hours = Math.max(1, Math.floor(span / HOUR));
  if (hours < 48) return unit(lang, 'hour', hours);
  const days = Math.floor(span / DAY);
  const rest = hours - days * 24;
  return rest === 0 ? unit(lang, 'day', days) : `${unit(lang, 'day', days)} ${unit(lang, 'hour', rest)}`;
}

/**
 * A text from a page, fit for a message to a buyer: without control and direction characters, and without the brackets that
 * mark variables and gaps.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[{}〔〕]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

function shortTitle(title: string, lang: Lang): string {
  const text = plain(title);
  const bare = text.replace(/^(?:【[^】]*】|\[[^\]]*\])\s*/u, '') || text;
  const characters = [...bare];
  const limit = TITLE_LIMIT[lang];
  return characters.length <= limit ? bare : `${characters.slice(0, limit).join('').trimEnd()}…`;
}

/** What was ordered, quoted and short: the first title, its quantity if the page said one, and how many kinds more. */
export function itemWords(
  items: readonly { title: string; quantity?: number | undefined }[],
  lang: Lang,
): string | undefined {
  const [first] = items;
  const title = first && shortTitle(first.title, lang);
  if (!first || !title) return undefined;
  const quoted = lang === 'en' ? `“${title}”` : `「${title}」`;
  if (items.length > 1) {
    const more = items.length - 1;
    if (lang === 'en') return `${quoted} and ${more} more`;
    return `${quoted}等 ${items.length} ${lang === 'zh-CN' ? '种' : '項'}商品`;
  }
  return first.quantity !== undefined && first.quantity > 1 ? `${quoted} ×${first.quantity}` : quoted;
}
