import type { ReplyCard } from '../platform/reply-contract.ts';
import type { Reply, ReplyLang, Tone } from '../records/reply.ts';
import { type Filled, fillTemplate } from '../template/fill.ts';
import type { TemplateValues } from '../template/variables.ts';
import { chooseVariant, tonesIn } from './choose-variant.ts';

export interface CardOptions {
  tone: Tone;
  lang: ReplyLang;
  /** The language of who reads the list: replies are called by their names in it, where they have one. */
  titleLang?: ReplyLang;
  /** What the templates may say, by language. */
  values(lang: ReplyLang): TemplateValues;
  /** Random wordings stay the same for one conversation. */
  seed: string;
  favourite: boolean;
  /** The words that were looked for, to be marked where they stand as they were typed. */
  marks?: ReplyCard['marks'];
}

/** The longest preview in a list, in UTF-16 units; the whole text comes with `fill`. */
const PREVIEW = 600;

/** A message of a reply, written out. A template that cannot be read stands as it is, and counts as missing. */
function writeMessage(text: string, lang: ReplyLang, values: TemplateValues, seed: string): Filled {
  const filled = fillTemplate(text, { lang, values, seed });
  return filled.ok ? filled.value : { text, missing: ['{{ }}'], asks: [] };
}

/** What a reply is called in a language. */
export const titleIn = ({ title, variants }: Reply, lang: ReplyLang | undefined): string =>
  variants.find((variant) => variant.lang === lang && variant.title !== undefined)?.title ?? title;

/** A reply as a list shows it, written out for one conversation. */
export function cardOf(reply: Reply, options: CardOptions): ReplyCard {
  const { variant } = chooseVariant(reply, options.tone, options.lang);
  const values = options.values(variant.lang);
  const texts = [variant.body, ...(variant.more ?? [])];
  const messages = texts.map((text) =>
    writeMessage(text, variant.lang, values, `${options.seed} ${reply.id}`),
  );
  return {
    id: reply.id,
    code: reply.code,
    title: titleIn(reply, options.titleLang),
    group: reply.group,
    lang: variant.lang,
    tone: variant.tone,
    tones: tonesIn(reply, variant.lang),
    preview: (messages[0]?.text ?? '').slice(0, PREVIEW),
    messages: messages.length,
    images: reply.images.map(({ name }) => name),
    missing: [...new Set(messages.flatMap(({ missing }) => missing))],
    asks: [...new Set(messages.flatMap(({ asks }) => asks.map(({ label }) => label)))],
    favourite: options.favourite,
    marks: options.marks ?? { title: [], code: [], preview: [] },
  };
}
