import { ok, type Result } from '../core/result.ts';
import type { Ask } from '../platform/reply-contract.ts';
import type { Reply, ReplyLang, Tone } from '../records/reply.ts';
import { type Filled, fillTemplate } from '../template/fill.ts';
import type { TemplateValues } from '../template/variables.ts';
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

/**
 * The messages of a reply, written out for one conversation. Asks are those of all messages, each once. Errors: `bad-template` with what is
 * wrong, where a message cannot be written out: a template must not go to a buyer.
 */
export function fillReply(
  reply: Reply,
  { answers, lang, seed, tone, values }: FillReplyOptions,
): Result<FilledReply> {
  const { variant } = chooseVariant(reply, tone, lang);
  const options = {
    lang: variant.lang,
    values: values(variant.lang),
    seed: `${seed} ${reply.id}`,
    ...(answers && { answers }),
  };
  const filled: Filled[] = [];
  for (const text of [variant.body, ...(variant.more ?? [])]) {
    const written = fillTemplate(text, options);
    if (!written.ok) return written;
    filled.push(written.value);
  }
  const asks = new Map(filled.flatMap((one) => one.asks.map((ask) => [ask.name, ask] as const)));
  return ok({
    messages: filled.map(({ text }) => text),
    missing: [...new Set(filled.flatMap(({ missing }) => missing))],
    asks: [...asks.values()],
  });
}
