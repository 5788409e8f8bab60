import type { Reply, ReplyLang, Tone, Variant } from '../records/reply.ts';

/** A wording and its place among those of the reply. */
export interface Chosen {
  index: number;
  variant: Variant;
}

/** Chinese readers read either script; English comes last for them, and they for it. */
const NEXT_BEST: Readonly<Record<ReplyLang, readonly ReplyLang[]>> = {
  'zh-CN': ['zh-CN', 'zh-TW', 'en'],
  'zh-TW': ['zh-TW', 'zh-CN', 'en'],
  en: ['en', 'zh-CN', 'zh-TW'],
};

/** The wording for a voice and a language: the language counts first, then the voice, then `plain`, then what comes first. */
export function chooseVariant({ variants }: Pick<Reply, 'variants'>, tone: Tone, lang: ReplyLang): Chosen {
  const numbered = variants.map((variant, index) => ({ index, variant }));
  for (const one of NEXT_BEST[lang]) {
    const inLang = numbered.filter(({ variant }) => variant.lang === one);
    const found =
      inLang.find(({ variant }) => variant.tone === tone) ??
      inLang.find(({ variant }) => variant.tone === 'plain') ??
      inLang[0];
    if (found) return found;
  }
  throw new Error('a reply without a wording');
}

/** The voices that a reply has in a language, each once. */
export const tonesIn = ({ variants }: Pick<Reply, 'variants'>, lang: ReplyLang): Tone[] => [
  ...new Set(variants.flatMap((variant) => (variant.lang === lang ? [variant.tone] : []))),
];
