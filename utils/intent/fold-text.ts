import { toSimplified } from '../core/simplified.ts';
import { TYPOS } from './rules/typos.ts';

/** How much of a turn is read, in UTF-16 units: its end, where the wish stands. */
const READ_LIMIT = 400;
/** What stands for things that are never what a turn is about: links, pictures, masked names. */
const MASK = '※';

/** Cards and forms that a console puts into the thread for the buyer, and addresses of pages: [what, stands for it]. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+|www\.\S+/g, MASK],
  [/\[数字x\]/g, '9'],
  [/\[(?:[^[\]\s]{1,8}x|图片|表情|视频|语音)\]/g, MASK],
  [
    /(?:咨询|查询)?(?:订单编号|订单号|商品id|商品编号|商品号|订单金额|下单时间)[:： ]+;? ?[^\s,，;；\]]*/g,
    ' ',
  ],
  [/顾客通过点击web咚咚\S*?信息发送[:：]?/g, ' '],
  [/(?:请选择咨询订单|京东快递\(移动端\)|(?:订单业务|商品信息|订单类|会员权益)咨询)/g, ' '],
  [/\d{8,}/g, MASK],
];

const CHINESE = '\\u4e00-\\u9fff';
const GAP = new RegExp(`(?<=[${CHINESE}※\\d]) +(?=[${CHINESE}※])|(?<=[${CHINESE}※]) +(?=\\d)`, 'g');
const mended = TYPOS.map(([written, meant]) => [new RegExp(written, 'g'), meant] as const);

/**
 * A buyer's turn in the form that the rules and the model read: Simplified, lower case, half-width, the usual slips mended, clauses parted by `,`.
 * `!` and `?` stay since moods show in them. Spaces between Chinese words part clauses, as people type them for commas.
 */
export function foldTurn(texts: readonly string[]): string {
  let text = toSimplified(texts.join('\n').slice(-READ_LIMIT).normalize('NFKC').toLowerCase()).replaceAll(
    '’',
    "'",
  );
  for (const [noise, stand] of NOISE) text = text.replace(noise, stand);
  text = text
    .replace(
      /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\([^\w()]{1,3}\))+/gu,
      ` ${MASK} `,
    )
    .replace(/[\n。，；;、…~～·|]+|\.{2,}|(?<!\d)\.(?!\d)/g, ',')
    .trim()
    .replace(GAP, ',')
    .replace(/\s+/g, ' ');
  for (const [written, meant] of mended) text = text.replace(written, meant);
  return text.replace(/(?: ?, ?)+/g, ',').replace(/^,+|,+$/g, '');
}
