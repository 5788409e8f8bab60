import type { ReplyLang } from '../records/reply.ts';
import { isVariablePath, templateVariables } from '../template/variables.ts';

/** Characters that only one of the two ways of writing Chinese has, of those that replies are full of. */
const TRADITIONAL =
  /[們這個說還對嗎謝應該為麼發貨單後買賣請問題訂時間點關於給從換貴親實際線確認開學經過幾將東沒樣處裡]/gu;
const SIMPLIFIED =
  /[们这个说还对吗谢应该为么发货单后买卖请问题订时间点关于给从换贵亲实际线确认开学经过几将东没样处里]/gu;

/** The language of a text that does not name it: English without any Chinese characters, else by the way these are written. */
export function langOf(text: string): ReplyLang {
  const sample = text.slice(0, 2000);
  if (!/\p{Script=Han}/u.test(sample)) return /[a-z]{2}/i.test(sample) ? 'en' : 'zh-CN';
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  return traditional > (sample.match(SIMPLIFIED)?.length ?? 0) ? 'zh-TW' : 'zh-CN';
}

/** Labels stand for their variables too, as in our own templates. */
const byLabel = new Map<string, string>(
  Object.entries(templateVariables).flatMap(([path, { label }]) =>
    Object.values(label).map((one) => [one, path] as const),
  ),
);

/** The path of a variable of ours from its path or its label; what is neither stays as it is. */
export const variablePath = (name: string): string =>
  isVariablePath(name) ? name : (byLabel.get(name) ?? name);

/** A visible gap in the place of a value that cannot be known in another program, as the product draws it everywhere. */
export const gapFor = (name: string, lang: ReplyLang): string =>
  `〔${isVariablePath(name) ? templateVariables[name].label[lang] : name}〕`;

/** A template as a person reads it in a preview: what is to be shown as it was written stands there as it was written. */
export const withoutRaw = (template: string): string =>
  template.replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, '$1');

/** A template's own words, without marks: to tell its language and to make a title of it. */
export const plainWords = (template: string): string =>
  withoutRaw(template).replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, '');

/** The language that a word or a code means; undefined where it is none of ours. */
export function langFrom(word: string): ReplyLang | undefined {
  const name = word.trim().toLowerCase().replaceAll('_', '-');
  if (/^(?:zh-(?:tw|hk|hant.*)|繁(?:体|體)?(?:中文)?|正體中文|traditional chinese)$/.test(name))
    return 'zh-TW';
  if (
    /^(?:zh(?:-(?:cn|sg|hans.*))?|中文|简(?:体|體)?(?:中文)?|簡體(?:中文)?|汉语|chinese|simplified chinese)$/.test(
      name,
    )
  )
    return 'zh-CN';
  return /^(?:en(?:-[a-z]{2})?|英(?:文|语|語)|english)$/.test(name) ? 'en' : undefined;
}
