import { DAY, HOUR } from '../../utils/core/time.ts';
import { recordKey } from '../../utils/records/key.ts';
import type { Review } from '../../utils/records/review.ts';
import type { CaseCommand, ReviewCase } from '../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import type { CaseRow } from '../../utils/review-case/case-row.ts';
import type { CaseFile } from '../../utils/reviews/case-file.ts';

/** 2026-09-10, 12:00 in China. */
export const CASES_NOW = Date.UTC(2026, 8, 10, 4, 0);

export interface CaseWish {
  review?: Partial<Review>;
  verdict?: Partial<ReviewVerdict>;
  case?: Partial<ReviewCase>;
}

/** One bad review of a shop, written two hours ago. */
export function aCase(id: string, wish: CaseWish = {}): CaseRow {
  const console = wish.review?.console ?? 'pinduoduo';
  const shop = wish.review?.shop ?? '71';
  const key = recordKey(console, shop, id);
  const review: Review = {
    key,
    console,
    shop,
    id,
    orderId: `260908-${id.padStart(15, '4')}`,
    itemId: '9001',
    itemTitle: '手冲咖啡壶 600ml',
    spec: '墨绿',
    stars: 1,
    text: '壶嘴是歪的，倒水洒一桌，客服半天不回。',
    pictures: 2,
    video: false,
    buyer: '林小满',
    at: CASES_NOW - 2 * HOUR,
    replyBy: CASES_NOW + 5 * DAY,
    seenAt: CASES_NOW - HOUR,
    ...wish.review,
  };
  const verdict: ReviewVerdict = {
    key,
    console,
    shop,
    id,
    at: review.at,
    month: `${console}/${shop}/2026-09`,
    item: `${console}/${shop}/${review.itemId}`,
    ...(review.itemTitle !== undefined && { itemTitle: review.itemTitle }),
    ...(review.orderId !== undefined && { orderId: review.orderId }),
    ...(review.stars !== undefined && { stars: review.stars }),
    replied: review.reply !== undefined,
    level: 'alert',
    negative: 0.97,
    graveness: 'minor',
    topics: ['quality', 'attitude'],
    reasons: [
      { in: 'text', start: 0, end: 5, topic: 'quality' },
      { in: 'text', start: 12, end: 18, topic: 'attitude' },
    ],
    model: 'test',
    ...wish.verdict,
  };
  return { key, review, verdict, ...(wish.case && { case: aWork({ key, console, shop, id }, wish.case) }) };
}

/** The work on a review, begun an hour ago. */
export function aWork(
  { key, console, shop, id }: Pick<ReviewCase, 'key' | 'console' | 'shop' | 'id'>,
  change: Partial<ReviewCase> = {},
): ReviewCase {
  return {
    key,
    console,
    shop,
    id,
    state: 'new',
    openedAt: CASES_NOW - HOUR,
    changedAt: CASES_NOW - HOUR,
    steps: [],
    notes: [],
    ...change,
  };
}

/** What is stored about a row's review, and what else is given. */
export const aFile = ({ review, verdict, case: work }: CaseRow, more: Partial<CaseFile> = {}): CaseFile => ({
  review,
  verdict,
  ...(work && { case: work }),
  parcels: [],
  alerts: [],
  others: [],
  ...more,
});

/** The work after a command, as far as the surfaces need it to go on. */
export function worked(row: CaseRow, command: CaseCommand, now: number): ReviewCase {
  const work = row.case ?? aWork(row.review);
  const changed = { ...work, changedAt: now };
  const by = 'by' in command && command.by !== undefined ? { by: command.by } : {};
  switch (command.do) {
    case 'move':
      return {
        ...changed,
        state: command.to,
        steps: [...work.steps, { id: command.id, at: now, state: command.to, ...by }],
        ...(command.offer !== undefined && { offer: command.offer }),
      };
    case 'note':
      return { ...changed, notes: [...work.notes, { id: command.id, at: now, text: command.text, ...by }] };
    case 'next':
      return { ...changed, next: { what: command.what, at: command.at } };
    case 'next-done': {
      const { next: _, ...rest } = changed;
      return rest;
    }
    case 'own':
      return { ...changed, owner: command.owner };
    case 'take-back': {
      const steps = work.steps.filter(({ id }) => id !== command.which);
      return {
        ...changed,
        steps,
        notes: work.notes.filter(({ id }) => id !== command.which),
        state: steps.at(-1)?.state ?? 'new',
      };
    }
  }
}
