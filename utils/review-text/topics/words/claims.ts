import type { Line } from './notation.ts';

/** What the shop said of the goods: a mismatch when what came is told after it (`CONTRASTS`). Notation: `notation.ts`. */
export const CLAIMS: readonly Line[] = [
  [
    'mismatch!',
    1.7,
    's',
    '{写|标|标注|宣传|描述|介绍|页面|详情|详情页|标题|商家|卖家|客服|广告}{说|写|写的|写的是|写着|说是|说的|说的是} 我买的是 我要的是 要的是 买的是 拍的是 订的是 写的是 写着 写的 说好的 说好是 说是 号称 宣传是 标的 标注的 标称 看图 看图片 图上 图片上 照片上 图上看 照片上看 advertised_as listing_says description_says claims',
  ],
];

/** What came in truth. */
export const CONTRASTS: readonly Line[] = [
  [
    '',
    1,
    'm',
    '发来的 发来 收到的是 给我的是 发给我的是 来的是 寄来的是 到货是 实际 实际上 其实 结果 到手 到手一 收到 收到一 拿到 拿到手 一看 一称 称了 一量 量了 一查 根本 摸着 摸起来 却 actually in_reality this_is it_is',
  ],
];
