/** What a buyer wrote, and how it is marked; `stars` as on a console that has them. */
export interface ReviewWords {
  text: string;
  stars: number;
  isDefault?: boolean;
  pending?: boolean;
  appended?: string;
  appendedMood?: 'good' | 'bad';
  reply?: string;
  /** What it should lead to; where it is not said, that is a matter of judgement. */
  is: 'bad' | 'hidden' | 'fine';
}

/** One review of each kind that there is: bad and good, hidden complaint, follow-ups, default praise, no words, other scripts. */
export const REVIEW_WORDS: readonly ReviewWords[] = [
  { text: '盒子压扁了，杯口碎了一块，找客服问了三次都没人理我', stars: 1, is: 'bad' },
  { text: '很好用，已经第二次买了，家里人都喜欢', stars: 5, is: 'fine', reply: '谢谢您的喜欢' },
  { text: '质量太差了，用了一天就坏了，退货还要我自己出运费', stars: 5, is: 'hidden' },
  { text: '', stars: 5, isDefault: true, is: 'fine' },
  {
    text: '收到了，包装完好，颜色和图片一样',
    stars: 5,
    appended: '用了三天就断了，做工太差，非常失望',
    is: 'bad',
  },
  { text: '', stars: 4, is: 'fine' },
  { text: '味道刺鼻，晾了一周还是臭，怀疑是假货，差评', stars: 1, pending: true, is: 'bad' },
  { text: '東西收到就壞了，客服態度很差，完全不處理', stars: 2, is: 'bad' },
  {
    text: 'Broken on arrival and nobody answers my messages. Terrible quality, want a refund.',
    stars: 1,
    is: 'bad',
  },
  { text: '物流很快，宝贝和描述一致，很满意', stars: 5, is: 'fine' },
  {
    text: '发错颜色了，客服马上补发',
    stars: 3,
    appended: '补发的收到了，很满意，谢谢客服',
    appendedMood: 'good',
    is: 'fine',
  },
  { text: '👍👍👍', stars: 5, is: 'fine' },
];
