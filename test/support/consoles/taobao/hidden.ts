import { Random } from '../../random.ts';

/** The address of an answer that no console can declare by name (see the stand-in's `hiddenPath`). */
export const hiddenUrl = (what: string): string =>
  `https://h5api.m.taobao.com/h5/mtop.${new Random(`${window.g_pageConfig.salt}/${what}`).letters(9)}/1.0/?jsv=2.6.1&appKey=12574478&t=${Date.now()}&type=originaljson`;
