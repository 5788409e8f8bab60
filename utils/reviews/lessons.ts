import { recordKey } from '../records/key.ts';
import type { ReviewLesson } from '../records/review-verdict.ts';

/** The most lessons of one shop that judge with the model: the newest ones. */
export const LESSONS_HEEDED = 500;

/** Lessons by shop (`console/shop`), the newest first. */
export function byShop(lessons: readonly ReviewLesson[]): Map<string, ReviewLesson[]> {
  const shops = new Map<string, ReviewLesson[]>();
  for (const lesson of [...lessons].sort((one, other) => other.at - one.at)) {
    const key = shopOf(lesson.console, lesson.shop);
    const list = shops.get(key);
    if (!list) shops.set(key, [lesson]);
    else if (list.length < LESSONS_HEEDED) list.push(lesson);
  }
  return shops;
}

/** A shop, as lessons and jobs name it: the beginning of the keys of its records. */
export const shopOf = (console: string, shop: string): string => recordKey(console, shop, '').slice(0, -1);

/** Names a model with what was taught in a shop: another name means that verdicts are to be made anew. */
export function nameOf(model: string, lessons: readonly ReviewLesson[] = []): string {
  if (lessons.length === 0) return model;
  let sum = 0;
  for (const { at, is, key } of lessons)
    for (const sign of `${key} ${is} ${at}`) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return `${model}+${lessons.length}.${(sum >>> 0).toString(36)}`;
}
