/** What the classifier is measured beside: a list of words, and naive Bayes over words as SnowNLP does it. Run in Node and in the page. */

const BAD =
  /差|坏|烂|破|假|退货|退款|失望|垃圾|后悔|不值|上当|被骗|骗|难吃|难用|难闻|刺鼻|异味|掉色|起球|开胶|褪色|缩水|太小|太慢|不理|恶劣|投诉|糟糕|不好|不行|不能用|没用|死机|卡顿|发霉|过期|漏|裂|碎|脏|少发|发错|划痕|二手|糊弄|坑|郁闷|无语|一般|不满意|不推荐|不建议/g;
const GOOD =
  /好评|很好|不错|喜欢|满意|推荐|赞|漂亮|舒服|方便|值得|实惠|便宜|正品|新鲜|好吃|好用|合适|快|干净|精美|给力|棒|惊喜|柔软|清晰|流畅|划算|放心|开心|回购|热情|耐心/g;
const DENIAL = /[不没无未]$/;

/** A list of words: complaints less praise, a denial before praise turns it. Above 0 it is a complaint. */
export function countWords(text: string): number {
  let sum = text.match(BAD)?.length ?? 0;
  for (const { 0: word, index } of text.matchAll(GOOD))
    sum += DENIAL.test(text.slice(Math.max(0, index - 1), index)) ? 1 : -word.length / 2;
  return sum;
}

/** Naive Bayes: how much each word speaks for a complaint. */
export interface Bayes {
  prior: number;
  unknown: number;
  words: Record<string, number>;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : []));

/** Counts words of labelled texts, with one more of each. */
export function trainBayes(reviews: readonly { text: string; negative: boolean }[]): Bayes {
  const counts = new Map<string, [bad: number, good: number]>();
  const sums = [0, 0] as [number, number];
  for (const { negative, text } of reviews)
    for (const word of wordsOf(text)) {
      const side = negative ? 0 : 1;
      const count = counts.get(word) ?? [1, 1];
      count[side] += 1;
      sums[side] += 1;
      counts.set(word, count);
    }
  const bad = reviews.filter(({ negative }) => negative).length;
  const unknown = Math.log(sums[1] / sums[0]);
  return {
    prior: Math.log(bad / (reviews.length - bad)),
    unknown,
    words: Object.fromEntries(
      [...counts].map(([word, [b, g]]) => [word, Number((Math.log(b / g) + unknown).toFixed(3))]),
    ),
  };
}

/** Above 0 it is a complaint. */
export const askBayes = ({ prior, unknown, words }: Bayes, text: string): number =>
  wordsOf(text).reduce(
    (sum, word) => sum + (Object.hasOwn(words, word) ? (words[word] ?? 0) : unknown),
    prior,
  );
