import type { Line } from './notation.ts';

/** A complaint after “too” or before 了: 太大, 小了一码. Notation: `notation.ts`. */
export const EXCESSES: readonly Line[] = [
  ['smell!', 2, 'm', '浓 strong'],
  ['function', 2, 'm', '低 弱 暗 糊 烫'],
  ['logistics~slow', 2, 'm', '久'],
  [
    'size~big',
    2,
    'm',
    '大 长 短 宽 肥 瘦 松 紧 高 矮 厚 薄 深 浅 big large long short wide loose thin thick',
  ],
  ['quality', 2, 'm', '软 重 轻 甜 淡 辣 干 湿 粗 细 透 热 冷 heavy light sweet oily'],
];

/** A complaint after “very” as well: 很硬. */
export const LEANS: readonly Line[] = [
  ['size~big', 2, 'm', '小 窄 small tight narrow'],
  ['quality', 2, 'm', '硬 咸 酸 苦 油 油腻 腻 hard salty sour dry'],
  ['missing~few', 1.5, 'm', '少 few little'],
  ['smell!', 2, 'm', '冲 呛'],
  ['function~noise', 2, 'm', '吵 响 loud noisy'],
];
