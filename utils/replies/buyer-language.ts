import { toSimplified } from '../core/simplified.ts';
import type { ReplyLang } from '../records/reply.ts';

const HAN = /\p{Script=Han}/u;
/** Two words of three letters and more: an order number, `ok` or a model name tell no language. */
const ENGLISH = /[a-z]{3,}[^a-z]+(?:[a-z]+[^a-z]+)*[a-z]{3,}/i;

/**
 * The language in which a buyer writes, as far as their texts tell; else the one that is usual here. Characters that both Chinese scripts share
 * leave it at the usual script.
 */
export function languageOfBuyer(texts: readonly string[], usual: ReplyLang): ReplyLang {
  const said = texts.join('\n');
  if (HAN.test(said)) {
    if (toSimplified(said) !== said) return 'zh-TW';
    return usual === 'en' ? 'zh-CN' : usual;
  }
  return ENGLISH.test(said) ? 'en' : usual;
}
