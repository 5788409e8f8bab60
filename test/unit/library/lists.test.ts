import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import {
  figuresOf,
  isAskedAgainOften,
  isStale,
  STALE_AFTER,
  validityOf,
} from '../../../utils/library/figures.ts';
import { rowsOf } from '../../../utils/library/rows.ts';
import { sortRows } from '../../../utils/library/sort.ts';
import { countViews, isInView, type LibraryView } from '../../../utils/library/views.ts';
import type { ReplyUse } from '../../../utils/records/reply.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';

const use = (id: string, more: Partial<ReplyUse> = {}): ReplyUse => ({
  id,
  inserted: 0,
  sentAsIs: 0,
  sentEdited: 0,
  askedAgain: 0,
  byIntent: {},
  ...more,
});
const usesOf = (...uses: ReplyUse[]) => new Map(uses.map((one) => [one.id, one]));

describe('figures', () => {
  it('tell shares of what was sent, and none where nothing was', () => {
    expect(figuresOf(use('a', { inserted: 3 }))).toMatchObject({
      used: 3,
      asIs: undefined,
      askedAgain: undefined,
    });
    expect(figuresOf(use('a', { inserted: 9, sentAsIs: 6, sentEdited: 2, askedAgain: 2 }))).toMatchObject({
      used: 9,
      asIs: 0.75,
      askedAgain: 0.25,
    });
    expect(figuresOf(undefined).used).toBe(0);
  });

  it('count what was sent without having been seen put in', () => {
    expect(figuresOf(use('a', { inserted: 1, sentAsIs: 4 })).used).toBe(4);
  });

  it('call a reply stale only once it was used: not for long, or asked again too often', () => {
    expect(isStale(figuresOf(undefined), NOW)).toBe(false);
    expect(isStale(figuresOf(use('a', { inserted: 1, lastUsedAt: NOW - STALE_AFTER })), NOW)).toBe(false);
    expect(isStale(figuresOf(use('a', { inserted: 1, lastUsedAt: NOW - STALE_AFTER - 1 })), NOW)).toBe(true);
    const often = figuresOf(use('a', { inserted: 5, sentAsIs: 5, askedAgain: 2, lastUsedAt: NOW }));
    expect(isStale(often, NOW)).toBe(true);
    // One of two buyers asking again says nothing yet.
    expect(isAskedAgainOften(figuresOf(use('a', { sentAsIs: 2, askedAgain: 1 })))).toBe(false);
  });

  it('tell a week ahead that a reply will be over', () => {
    expect(validityOf(aReply('a'), NOW)).toBeUndefined();
    expect(validityOf(aReply('a', { validUntil: NOW }), NOW)).toBe('over');
    expect(validityOf(aReply('a', { validUntil: NOW + 7 * DAY }), NOW)).toBe('soon');
    expect(validityOf(aReply('a', { validUntil: NOW + 7 * DAY + 1 }), NOW)).toBeUndefined();
  });
});

describe('views', () => {
  const rows = rowsOf(
    [
      aReply('fresh', { layer: 'starter', group: ['物流', '催件'] }),
      aReply('old', { validUntil: NOW - 1 }),
      aReply('draft', { state: 'draft' }),
      aReply('gone', { state: 'retired', group: ['物流'], validUntil: NOW - 1 }),
      aReply('sent', { layer: 'team' }),
    ],
    usesOf(
      use('sent', { inserted: 2, lastUsedAt: NOW - 90 * DAY, favourite: true }),
      use('gone', { inserted: 1 }),
    ),
  );
  const idsIn = (view: LibraryView) =>
    rows.filter((row) => isInView(row, view, NOW)).map(({ reply }) => reply.id);

  it('show what was thrown away in its own list only', () => {
    expect(idsIn('retired')).toEqual(['gone']);
    expect(idsIn('all')).toEqual(['fresh', 'old', 'draft', 'sent']);
    expect(idsIn('expired')).toEqual(['old']);
    expect(idsIn(['物流'])).toEqual(['fresh']);
  });

  it('make themselves from use, layer and state', () => {
    expect(idsIn('favourites')).toEqual(['sent']);
    expect(idsIn('stale')).toEqual(['sent']);
    expect(idsIn('unused')).toEqual(['fresh', 'old', 'draft']);
    expect(idsIn('starter')).toEqual(['fresh']);
    expect(idsIn('personal')).toEqual(['old', 'draft']);
    expect(idsIn('draft')).toEqual(['draft']);
    expect(countViews(rows, NOW)).toEqual({
      all: 4,
      favourites: 1,
      starter: 1,
      personal: 2,
      team: 1,
      unused: 3,
      stale: 1,
      expired: 1,
      draft: 1,
      retired: 1,
    });
  });
});

describe('order', () => {
  const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;
  const rows = rowsOf(
    [
      aReply('a', { title: '乙 10', code: '' }),
      aReply('b', { title: '甲', code: 'x' }),
      aReply('c', { title: '乙 9', code: 'b' }),
    ],
    usesOf(use('b', { inserted: 1, sentAsIs: 1 }), use('c', { inserted: 4, sentAsIs: 1, sentEdited: 3 })),
  );
  const ids = (key: Parameters<typeof sortRows>[1]['key'], descending: boolean) =>
    sortRows(rows, { key, descending }, compare).map(({ reply }) => reply.id);

  it('is that of the words as people of the language know it', () => {
    expect(ids('title', false)).toEqual(['b', 'c', 'a']);
    expect(ids('title', true)).toEqual(['a', 'c', 'b']);
  });

  it('keeps what has no value at the end, whichever way it goes', () => {
    expect(ids('code', false)).toEqual(['c', 'b', 'a']);
    expect(ids('code', true)).toEqual(['b', 'c', 'a']);
    expect(ids('asIs', true)).toEqual(['b', 'c', 'a']);
    expect(ids('asIs', false)).toEqual(['c', 'b', 'a']);
  });

  it('does not move equals', () => expect(ids('state', true)).toEqual(['a', 'b', 'c']));
});
