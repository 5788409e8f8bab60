import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../../../utils/core/simplified.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { Random } from '../../support/random.ts';

/** What kind of asking a query is. */
export const QUERY_KINDS = [
  'substring',
  'full pinyin',
  'initials',
  'mixed',
  'polyphone',
  'typo',
  'Traditional',
  'code',
  'two words',
  'English stem',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** A query with the ids of the replies that answer it: those that hold what it means in the best place. */
export interface Query {
  kind: QueryKind;
  text: string;
  answers: string[];
}

const EACH = 50;
const HANZI = /^[\u4e00-\u9fff]+$/;

/** Words with a character of several readings, as a person types them. */
const POLYPHONES: readonly (readonly [string, string])[] = [
  ['重新发货', 'chongxin'],
  ['重新发货', 'chongxinfahuo'],
  ['重量', 'zhongliang'],
  ['银行卡', 'yinhangka'],
  ['长度', 'changdu'],
  ['调换', 'diaohuan'],
  ['调整', 'tiaozheng'],
  ['差价', 'chajia'],
  ['会员', 'huiyuan'],
  ['会计', 'kuaiji'],
  ['便宜', 'pianyi'],
  ['还没', 'haimei'],
  ['旅行', 'lvxing'],
  ['女装', 'nvzhuang'],
  ['绿植', 'lvzhi'],
  ['行李箱', 'xinglixiang'],
  ['薄款', 'baokuan'],
  ['长袖', 'changxiu'],
  ['数量', 'shuliang'],
  ['掉色', 'diaose'],
  ['空调罩', 'kongtiao'],
  ['中转', 'zhongzhuan'],
  ['称重', 'chengzhong'],
  ['降价', 'jiangjia'],
  ['派送', 'paisong'],
];

const plain = (text: string) => toSimplified(text).toLowerCase();
const spell = (text: string) => pinyin(text, { toneType: 'none', v: true, type: 'array' });
const initialsOf = (text: string) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
const bodiesOf = (reply: Reply) => reply.variants.map(({ body }) => plain(body)).join('\n');

class Maker {
  #replies: readonly Reply[];
  #random: Random;
  #titles: Map<string, string>;
  #bodies: Map<string, string>;

  constructor(replies: readonly Reply[], seed: number) {
    this.#replies = replies;
    this.#random = new Random(seed);
    this.#titles = new Map(replies.map((reply) => [reply.id, plain(reply.title)]));
    this.#bodies = new Map(replies.map((reply) => [reply.id, bodiesOf(reply)]));
  }

  /** Those whose titles hold all the phrases; if there are none, those that hold them in any text. */
  #answers(phrases: readonly string[]): string[] {
    const inTitle = this.#replies.filter(({ id }) =>
      phrases.every((one) => this.#titles.get(id)?.includes(one)),
    );
    const found =
      inTitle.length > 0
        ? inTitle
        : this.#replies.filter(({ id }) =>
            phrases.every((one) => `${this.#titles.get(id)}\n${this.#bodies.get(id)}`.includes(one)),
          );
    return found.map(({ id }) => id);
  }

  /** A few characters in a row of some reply, one in three from a body. */
  #phrase(low: number, high: number): string {
    for (;;) {
      const { id } = this.#random.pick(this.#replies);
      const text = (this.#random.chance(0.67) ? this.#titles : this.#bodies).get(id) ?? '';
      const length = this.#random.int(low, high);
      const from = this.#random.int(0, Math.max(0, text.length - length));
      const phrase = text.slice(from, from + length);
      if (phrase.length >= low && HANZI.test(phrase)) return phrase;
    }
  }

  #phraseQuery(kind: QueryKind, low: number, high: number, write: (phrase: string) => string): Query {
    const phrase = this.#phrase(low, high);
    return { kind, text: write(phrase), answers: this.#answers([phrase]) };
  }

  #mixed(phrase: string): string {
    const cut = this.#random.int(1, phrase.length - 1);
    const [head, tail] = [phrase.slice(0, cut), phrase.slice(cut)];
    return this.#random.chance(0.5) ? head + initialsOf(tail) : spell(head).join('') + initialsOf(tail);
  }

  #mistype(word: string): string {
    const at = this.#random.int(1, word.length - 2);
    const letter = this.#random.pick([...'abcdefghijklmnopqrstuvwxyz'].filter((one) => one !== word[at]));
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    const ways = [
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
    ];
    return this.#random.pick(word[at] === word[at + 1] ? ways : [...ways, swapped]);
  }

  #code(): Query {
    const { code } = this.#random.pick(this.#replies);
    const text = code.slice(0, this.#random.int(4, code.length));
    return {
      kind: 'code',
      text,
      answers: this.#replies.filter((one) => one.code.startsWith(text)).map(({ id }) => id),
    };
  }

  #traditional(): Query {
    const pairs = [
      ['發貨', '发货'],
      ['換貨', '换货'],
      ['優惠券', '优惠券'],
      ['運費險', '运费险'],
      ['尺碼推薦', '尺码推荐'],
      ['開具發票', '开具发票'],
      ['羽絨服', '羽绒服'],
      ['電飯煲', '电饭煲'],
      ['連衣裙', '连衣裙'],
      ['少發漏發', '少发漏发'],
      ['銀行卡', '银行卡'],
      ['質量問題', '质量问题'],
      ['退款進度', '退款进度'],
      ['签收未收到', '签收未收到'],
      ['尺寸建议', '尺寸建议'],
      ['关税说明', '关税说明'],
      ['海关为准', '海关为准'],
      ['物流延误', '物流延误'],
    ];
    const [text = '', phrase = ''] = this.#random.pick(pairs);
    return { kind: 'Traditional', text, answers: this.#answers([phrase]) };
  }

  #twoWords(): Query {
    const { id, title } = this.#random.pick(
      this.#replies.filter((one) => one.title.length >= 6 && HANZI.test(one.title)),
    );
    const whole = this.#titles.get(id) ?? title;
    const [head, tail] = [whole.slice(0, 2), whole.slice(-3)];
    const text = this.#random.chance(0.5) ? `${tail} ${head}` : `${spell(tail).join('')} ${head}`;
    return { kind: 'two words', text, answers: this.#answers([head, tail]) };
  }

  #english(): Query {
    const forms = [
      ['shipped', 'shipping'],
      ['ship', 'shipping'],
      ['refunds', 'refund'],
      ['refunded', 'refund'],
      ['received', 'received'],
      ['damage', 'damaged'],
      ['damages', 'damaged'],
      ['charge', 'charges'],
      ['charged', 'charges'],
      ['returned', 'return'],
      ['returns', 'return'],
      ['cancelled', 'cancel'],
      ['cancels', 'cancel'],
      ['discounted', 'discount'],
      ['explains', 'explained'],
      ['deliveries', 'delivery'],
      ['delivered', 'delivery'],
      ['attempts', 'attempted'],
      ['reviews', 'reviewing'],
      ['reviewed', 'reviewing'],
      ['delays', 'delay'],
      ['delayed', 'delay'],
      ['jackets', 'jacket'],
      ['blankets', 'blanket'],
      ['exchanged', 'exchange'],
      ['coupons', 'coupon'],
      ['tracked', 'tracking'],
    ];
    const [text = '', phrase = ''] = this.#random.pick(forms);
    return { kind: 'English stem', text, answers: this.#answers([phrase]) };
  }

  make(kind: QueryKind): Query {
    if (kind === 'code') return this.#code();
    if (kind === 'Traditional') return this.#traditional();
    if (kind === 'two words') return this.#twoWords();
    if (kind === 'English stem') return this.#english();
    if (kind === 'polyphone') {
      const [phrase, text] = this.#random.pick(POLYPHONES);
      return { kind, text, answers: this.#answers([phrase]) };
    }
    if (kind === 'typo')
      return this.#phraseQuery(kind, 3, 4, (phrase) => this.#mistype(spell(phrase).join('')));
    if (kind === 'mixed') return this.#phraseQuery(kind, 3, 5, (phrase) => this.#mixed(phrase));
    if (kind === 'initials') return this.#phraseQuery(kind, 3, 5, initialsOf);
    if (kind === 'full pinyin') return this.#phraseQuery(kind, 2, 4, (phrase) => spell(phrase).join(''));
    return this.#phraseQuery(kind, 2, 5, (phrase) => phrase);
  }
}

/** Fifty queries of each kind, the same for the same seed. */
export function makeQueries(replies: readonly Reply[], seed: number): Query[] {
  const maker = new Maker(replies, seed);
  return QUERY_KINDS.flatMap((kind) => Array.from({ length: EACH }, () => maker.make(kind)));
}
