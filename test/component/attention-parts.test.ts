import { describe, expect, it, vi } from 'vitest';
import { shortNumber, stateOf } from '../../components/attention/entry.ts';
import { groupEntries, groupOf } from '../../components/attention/grouping.ts';
import { tomorrowMorning } from '../../components/attention/snooze.ts';
import { reasonText } from '../../components/attention/why.ts';
import { scrollFor, topsOf, windowOf } from '../../components/attention/windowing.ts';
import { goTo, NO_CURSOR, placeOf, selectAll, toggle } from '../../components/cursor.ts';
import { foresee, undoOf } from '../../entrypoints/popup/optimistic.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { makeEntry, NOON } from '../support/entries.ts';
import { useTexts } from '../support/i18n.ts';
import { reviewEntry } from '../support/review-entries.ts';

const IDS = ['a', 'b', 'group:later', 'c', 'd'];

describe('the cursor', () => {
  it('stays at its place when its line goes away', () => {
    const at = goTo(NO_CURSOR, IDS, 1);
    expect(placeOf(at, ['a', 'c', 'd'])).toBe(1);
    expect(placeOf(at, ['a'])).toBe(0);
    expect(placeOf(at, [])).toBe(-1);
  });

  it('selects a range that grows and shrinks, without headings', () => {
    const first = goTo(goTo(NO_CURSOR, IDS, 1), IDS, 3, true);
    expect([...first.selected]).toEqual(['b', 'c']);
    expect([...goTo(first, IDS, 0, true).selected]).toEqual(['a', 'b']);
  });

  it('selects singly and all, never a heading', () => {
    expect([...toggle(toggle(NO_CURSOR, IDS, 'a'), IDS, 'c').selected]).toEqual(['a', 'c']);
    expect([...toggle(NO_CURSOR, IDS, 'group:later').selected]).toEqual([]);
    expect(selectAll(NO_CURSOR, IDS).selected.size).toBe(4);
  });
});

describe('the window', () => {
  const tops = topsOf([28, ...Array.from({ length: 5000 }, () => 48)]);

  it('draws what is visible and a little more', () => {
    expect(windowOf(tops, 0, 480)).toEqual([0, 17]);
    const [from, to] = windowOf(tops, 48 * 2500, 480);
    expect(from).toBeLessThanOrEqual(2499);
    expect(to).toBeGreaterThanOrEqual(2511);
    expect(to - from).toBeLessThan(30);
    expect(windowOf(tops, 48 * 5000, 480)[1]).toBe(5001);
    expect(windowOf(topsOf([]), 0, 480)).toEqual([0, 0]);
  });

  it('scrolls as little as needed', () => {
    expect(scrollFor(tops, 1, 300, 480)).toBe(0);
    expect(scrollFor(tops, 5, 0, 480)).toBe(0);
    expect(scrollFor(tops, 20, 0, 480)).toBe(28 + 20 * 48 - 480);
    expect(scrollFor(tops, 5, 2000, 480)).toBe(28 + 4 * 48);
  });
});

it('has a review that tells of harm above all else that is urgent, whenever it came', () => {
  const review = (id: string, openedAt: number, ...codes: string[]) =>
    reviewEntry('review', id, { alert: { openedAt, why: codes.map((code) => ({ code })) } });
  const entries = [
    review('old', NOON - DAY, 'review_serious'),
    makeEntry({ left: -HOUR }),
    review('grave', NOON, 'review_grave', 'topic_safety'),
  ];
  const { now } = groupEntries(entries, NOON);
  expect(now.map(({ alert }) => alert.id)).toEqual(['review:grave', entries[1]?.alert.id, 'review:old']);
});

describe('how an entry stands', () => {
  it.each([
    [-HOUR, 'late', 'now'],
    [3 * HOUR, 'soon', 'now'],
    [11 * HOUR, 'soon', 'today'],
    [12 * HOUR + 1, 'fine', 'later'],
  ] as const)('%i ms from the deadline: %s, %s', (left, state, group) => {
    const entry = makeEntry({ left });
    expect(stateOf(entry, NOON)).toBe(state);
    expect(groupOf(entry, NOON)).toBe(group);
  });

  it('ends the day where the console is', () => {
    const entry = makeEntry({ left: 11 * HOUR });
    expect(groupOf({ ...entry, timeZone: 'America/Los_Angeles' }, NOON)).toBe('later');
  });

  it('turns late as time passes, without a new alert', () => {
    const entry = makeEntry({ left: HOUR });
    expect(stateOf(entry, NOON + HOUR)).toBe('late');
  });
});

it('shortens long numbers only, and keeps their end', () => {
  expect(shortNumber('260910-118204550071')).toBe('260910-…0071');
  expect(shortNumber('301188421000')).toBe('301188421000');
});

it('puts off "today" until eight the next morning, over a change of clocks too', () => {
  expect(tomorrowMorning(NOON, 'Asia/Shanghai')).toBe(NOON + 20 * HOUR);
  const beforeChange = Date.UTC(2026, 9, 24, 10);
  expect(new Date(tomorrowMorning(beforeChange, 'Europe/Berlin')).toISOString()).toBe(
    '2026-10-25T07:00:00.000Z',
  );
  const earlyOnLongDay = Date.parse('2026-10-25T00:30:00+02:00');
  expect(tomorrowMorning(earlyOnLongDay, 'Europe/Berlin')).toBe(Date.parse('2026-10-26T08:00:00+01:00'));
});

describe('reasons', () => {
  it('puts values into words: minutes of the day, moments, sources', () => {
    useTexts('zh-CN');
    const say = (code: string, values?: Record<string, string | number>) =>
      reasonText({ code, ...(values && { values }) }, NOON, 'Asia/Shanghai');
    expect(say('cut_off', { minute: 960 })).toContain('16:00');
    expect(say('hours_after_paid', { hours: 48 })).toContain('48 小时');
    expect(say('stale', { seenAt: NOON - DAY })).toContain('昨天 12:00');
    expect(say('default_rule', { source: 'seen-48' })).not.toMatch(/[{}]|seen/);
    // `i18n` says so in the log, too.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    expect(say('a-code-of-a-later-version')).toBe('');
  });
});

describe('what is foreseen', () => {
  const entry = makeEntry({ left: HOUR });
  const ahead = (command: AlertCommand, changedAt = entry.alert.changedAt) =>
    foresee([entry], new Map([[entry.alert.key, { command, changedAt }]]));

  it('takes done entries away and shows what is put off', () => {
    expect(ahead({ do: 'done' })).toEqual([]);
    expect(ahead({ do: 'snooze', until: NOON + DAY })[0]?.alert.state).toBe('snoozed');
  });

  it('gives way once the store has moved on', () => {
    expect(ahead({ do: 'done' }, entry.alert.changedAt - 1)).toEqual([entry]);
  });

  it('undoes each entry to what it was', () => {
    const asleep = makeEntry({ left: HOUR, id: '26-9', state: 'snoozed', snoozedUntil: NOON + DAY });
    expect(undoOf([entry, asleep])).toEqual([
      { keys: [entry.alert.key], command: { do: 'reopen' } },
      { keys: [asleep.alert.key], command: { do: 'snooze', until: NOON + DAY } },
    ]);
  });
});
