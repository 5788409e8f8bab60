import type { Ask } from '../platform/reply-contract.ts';
import type { Reply, ReplyLang, Tone } from '../records/reply.ts';
import type { TemplateValues } from '../template/variables.ts';
import { writeMessage } from './card.ts';
import { chooseVariant } from './choose-variant.ts';

export interface FilledReply {
  messages: string[];
  missing: string[];
  asks: Ask[];
}

export interface FillReplyOptions {
  tone: Tone;
  lang: ReplyLang;
  values(lang: ReplyLang): TemplateValues;
  seed: string;
  answers?: Readonly<Record<string, string>>;
}

/** The messages of a reply, written out for one conversation. Asks are those of all messages, each once. */
export function fillReply(
  reply: Reply,
  { answers, lang, seed, tone, values }: FillReplyOptions,
): FilledReply {
  const { variant } = chooseVariant(reply, tone, lang);
  const known = values(variant.lang);
  const filled = [variant.body, ...(variant.more ?? [])].map((text) =>
    writeMessage(text, variant.lang, known, `${seed} ${reply.id}`, answers),
  );
  const asks = new Map(filled.flatMap((one) => one.asks.map((ask) => [ask.name, ask] as const)));
  return {
    messages: filled.map(({ text }) => text),
    missing: [...new Set(filled.flatMap(({ missing }) => missing))],
    asks: [...asks.values()],
  };
}
