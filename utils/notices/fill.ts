import { CHINA } from '../core/zone.ts';
import type { FilledNotice } from '../platform/contract.ts';
import type { Lang } from '../reader/vocabulary.ts';
import { momentsOf, rank, type Subject } from './fit.ts';
import { bodyOf, type Situation } from './situation.ts';
import { isVariable, type VariableId, variables } from './variables.ts';
import { itemWords, momentWords, plain, spanWords } from './words.ts';

export const NOTICE_LANGS = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Lang[];

type Values = Partial<Record<VariableId, string | undefined>>;

/** A subject and how to tell of it. */
export interface Telling extends Subject {
  /** The console's zone. */
  zone?: string;
  /** The parcel was last seen long ago: how far it has come is for a person to look up. */
  isParcelStale?: boolean;
}

function valuesOf({ isParcelStale, now, order, parcel }: Telling, lang: Lang, zone: string): Values {
  const at = (instant: number | undefined) =>
    instant === undefined ? undefined : momentWords(instant, lang, zone);
  // The texts call it our promise, to the buyer: an estimate of a rule is none, so a person has to name the time.
  const shipBy = order?.shipBySource === 'console' ? order.shipBy : undefined;
  return {
    order: order?.id ?? parcel?.orderIds.join(lang === 'en' ? ', ' : '、'),
    item: order && itemWords(order.items, lang),
    shipBy: at(shipBy),
    lateFor: shipBy !== undefined && shipBy < now ? spanWords(now - shipBy, lang) : undefined,
    carrier: parcel?.carrier ?? order?.carrier,
    trackingNo: parcel?.id ?? order?.trackingNo,
    lastScan: isParcelStale ? undefined : at(parcel?.lastEventAt),
    checkedAt: isParcelStale ? undefined : at(parcel?.seenAt),
    signedAt: at(parcel?.signedAt),
  };
}

const gap = (id: VariableId, lang: Lang): string => `〔${variables[id].label[lang]}〕`;

function fill(template: string, values: Values, lang: Lang): { body: string; missing: VariableId[] } {
  const missing = new Set<VariableId>();
  const body = template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    if (!isVariable(name)) return whole;
    const value = plain(values[name] ?? '');
    if (value !== '') return value;
    missing.add(name);
    return gap(name, lang);
  });
  return { body, missing: [...missing] };
}

function fillSituation(situation: Situation, values: Values, lang: Lang): FilledNotice {
  const words = situation.texts[lang];
  return {
    id: situation.id,
    lang,
    title: words.title,
    ...fill(bodyOf(words, lang), values, lang),
  };
}

/**
 * Those of the situations that fit a record, best first, each in all three languages one after the other. What the record does not say
 * stays in the body as `〔label〕` and is named in `missing`; times are in words, in the console's zone.
 */
export function noticesAmong(situations: readonly Situation[], subject: Telling): FilledNotice[] {
  const zone = subject.zone ?? CHINA;
  const values = new Map(NOTICE_LANGS.map((lang) => [lang, valuesOf(subject, lang, zone)]));
  return rank(situations, momentsOf(subject)).flatMap((situation) =>
    NOTICE_LANGS.map((lang) => fillSituation(situation, values.get(lang) ?? {}, lang)),
  );
}

/** Every situation with nothing filled in, for browsing. */
export const blankNotice = (situation: Situation, lang: Lang): FilledNotice =>
  fillSituation(situation, {}, lang);
