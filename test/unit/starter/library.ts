import type { Ask } from '../../../utils/platform/reply-contract.ts';
import type { Reply, ReplyLang, Variant } from '../../../utils/records/reply.ts';
import { starterReplies } from '../../../utils/starter/catalogue.ts';
import { sections } from '../../../utils/starter/sections.ts';
import { type Filled, type FillOptions, fillTemplate } from '../../../utils/template/fill.ts';
import { sampleValues } from '../../../utils/template/variables.ts';

export const LANGS = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly ReplyLang[];

/** When the library is brought in the tests. */
export const NOW = Date.UTC(2026, 10, 2);

export const library: readonly Reply[] = starterReplies(NOW);

/** Ids of the replies for what went wrong on our side. */
export const wrong: ReadonlySet<string> = new Set(
  sections.flatMap(({ situations }) =>
    situations.flatMap(({ id, wrong: isWrong }) => (isWrong ? [`starter:${id}`] : [])),
  ),
);

/** Every variant of the library with a name for it, for tables of tests. */
export const variants: readonly { name: string; reply: Reply; variant: Variant }[] = library.flatMap(
  (reply) =>
    reply.variants.map((variant) => ({
      name: `${reply.id} ${variant.lang} ${variant.tone}`,
      reply,
      variant,
    })),
);

export const templatesOf = ({ body, more = [] }: Variant): string[] => [body, ...more];

/** The whole template of a variant, its messages one after the other. */
export const wholeOf = (variant: Variant): string => templatesOf(variant).join('\n');

const WORDS = { 'zh-CN': '缺口处的针脚', 'zh-TW': '缺口處的針腳', en: 'the seam at the edge' };
const TIMES = { 'zh-CN': '9月11日 18:00', 'zh-TW': '9月11日 18:00', en: '11 September at 18:00' };

const answerTo = (ask: Ask, lang: ReplyLang, round: number): string => {
  if (ask.kind === 'date') return TIMES[lang];
  return ask.choices?.[round % ask.choices.length] ?? WORDS[lang];
};

function fillSurely(template: string, options: FillOptions): Filled {
  const filled = fillTemplate(template, options);
  if (!filled.ok) throw new Error(`${filled.error.code} (${filled.error.detail}): ${template}`);
  return filled.value;
}

/** A template filled with samples, once for each choice that it offers, and again without the values that it has conditions for. */
export function fillingsOf(template: string, lang: ReplyLang): string[] {
  const given = sampleValues(lang);
  const asked = [...template.matchAll(/\{% if ([a-z_.]+) %\}/gu)].map(([, path = '']) => path);
  const unknown = { ...given, ...Object.fromEntries(asked.map((path) => [path, undefined])) };
  return (asked.length > 0 ? [given, unknown] : [given]).flatMap((values) => {
    const { asks } = fillSurely(template, { lang, values });
    const rounds = Math.max(1, ...asks.map(({ choices }) => choices?.length ?? 1));
    return Array.from({ length: rounds }, (_, round) => {
      const answers = Object.fromEntries(asks.map((ask) => [ask.name, answerTo(ask, lang, round)]));
      return fillSurely(template, { lang, values, answers }).text;
    });
  });
}
