import { describe, expect, it } from 'vitest';
import { apply, isNews, LONGEST_SNOOZE, wake } from '../../../utils/attention/apply.ts';
import { carryOut } from '../../../utils/attention/command.ts';
import type { About, Finding } from '../../../utils/attention/finding.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';

const NOW = Date.parse('2026-09-10T12:00:00+08:00');
const DUE = NOW + 3 * HOUR;
const ABOUT: About = {
  record: 'order',
  key: 'jd/9/55',
  console: 'jd',
  shop: '9',
  id: '55',
  seenAt: NOW,
};
const NOTHING: Finding = { kind: 'ship-by' };
const tell = (fields: Partial<NonNullable<Finding['tell']>> = {}): Finding => ({
  kind: 'ship-by',
  tell: { severity: 'warn', dueAt: DUE, why: [{ code: 'due_soon' }], ...fields },
});
const made = (finding: Finding, alert?: Alert, now = NOW, about = ABOUT): Alert => {
  const result = apply(finding, alert, about, now);
  if (!result) throw new Error('no alert');
  return result;
};
const ordered = (command: Parameters<typeof carryOut>[0], alert: Alert, now = NOW): Alert => {
  const result = carryOut(command, alert, now);
  if (!result) throw new Error('no change');
  return result;
};
const OPEN = made(tell());

describe('apply', () => {
  it('opens an alert named after console, shop, kind and record', () => {
    expect(OPEN).toEqual({
      key: 'jd/9/ship-by:55',
      id: 'ship-by:55',
      console: 'jd',
      shop: '9',
      kind: 'ship-by',
      severity: 'warn',
      subject: { record: 'order', key: 'jd/9/55' },
      dueAt: DUE,
      openedAt: NOW,
      changedAt: NOW,
      state: 'open',
      why: [{ code: 'due_soon' }],
    });
    expect(apply(NOTHING, undefined, ABOUT, NOW)).toBeUndefined();
  });

  it('changes nothing when the same is said again', () => {
    expect(made(tell(), OPEN, NOW + HOUR)).toBe(OPEN);
  });

  it('moves changedAt only with what a person sees', () => {
    expect(made(tell({ severity: 'urgent' }), OPEN, NOW + 1).changedAt).toBe(NOW + 1);
    expect(made(tell({ why: [{ code: 'due_soon', values: { hours: 1 } }] }), OPEN, NOW + 1).changedAt).toBe(
      NOW + 1,
    );
    expect(made(tell({ dueAt: DUE + 30_000 }), OPEN, NOW + 1)).toMatchObject({
      dueAt: DUE + 30_000,
      changedAt: NOW,
    });
  });

  it('closes by fact and opens anew when the fact comes back', () => {
    const closed = made(NOTHING, OPEN, NOW + HOUR);
    expect(closed).toMatchObject({ state: 'done', closedBy: 'fact', changedAt: NOW + HOUR });
    expect(made(NOTHING, closed, NOW + 2 * HOUR)).toBe(closed);
    const again = made(tell(), closed, NOW + 3 * HOUR);
    expect(again).toMatchObject({ state: 'open', openedAt: NOW + 3 * HOUR });
    expect(again).not.toHaveProperty('closedBy');
  });

  it('closes what is snoozed', () => {
    const snoozed = ordered({ do: 'snooze', until: NOW + HOUR }, OPEN);
    const closed = made(NOTHING, snoozed, NOW + 1);
    expect(closed).toMatchObject({ state: 'done', closedBy: 'fact' });
    expect(closed).not.toHaveProperty('snoozedUntil');
  });
});

describe('what a person closed', () => {
  const later = { ...ABOUT, seenAt: NOW + HOUR };
  const overdue = tell({ severity: 'urgent', why: [{ code: 'overdue' }] });

  it.each(['done', 'dismiss'] as const)('%s stays while the same is said', (command) => {
    const closed = ordered({ do: command }, OPEN);
    expect(closed.closedBy).toBe('person');
    expect(made(tell(), closed, NOW + HOUR, later)).toBe(closed);
    expect(made(NOTHING, closed, NOW + HOUR, later)).toBe(closed);
  });

  it('done comes back when a later page shows it graver, dismissed does not', () => {
    expect(made(overdue, ordered({ do: 'done' }, OPEN), NOW + HOUR, later).state).toBe('open');
    expect(made(overdue, ordered({ do: 'dismiss' }, OPEN), NOW + HOUR, later).state).toBe('dismissed');
  });

  it('done stays done when only time has passed and no page was seen', () => {
    expect(made(overdue, ordered({ do: 'done' }, OPEN), NOW + HOUR).state).toBe('done');
  });

  describe('when it was urgent already', () => {
    const urgent = tell({ severity: 'urgent', why: [{ code: 'due_urgent' }] });
    const after = { ...ABOUT, seenAt: DUE + HOUR };
    const done = ordered({ do: 'done' }, made(urgent));

    it('comes back once when a page seen after the due date still says so', () => {
      expect(made(urgent, done, NOW + HOUR, later)).toBe(done);
      expect(made(overdue, done, DUE + 2 * HOUR, later)).toBe(done);
      const back = made(overdue, done, DUE + 2 * HOUR, after);
      expect(back).toMatchObject({ state: 'open', openedAt: DUE + 2 * HOUR });
      expect(isNews(done, back)).toBe(true);
      const again = ordered({ do: 'done' }, back, DUE + 3 * HOUR);
      expect(made(overdue, again, DUE + DAY, { ...ABOUT, seenAt: DUE + DAY })).toBe(again);
    });

    it('stays done where it was marked so after the due date, which the console names with and without seconds', () => {
      const late = ordered({ do: 'done' }, made(overdue, undefined, DUE, after), DUE + 1);
      const toTheSecond = { ...overdue, tell: { ...overdue.tell, dueAt: DUE + 30_000 } } as Finding;
      expect(made(toTheSecond, late, DUE + DAY, { ...ABOUT, seenAt: DUE + DAY })).toBe(late);
    });

    it('stays dismissed', () => {
      const dismissed = ordered({ do: 'dismiss' }, made(urgent));
      expect(made(overdue, dismissed, DUE + 2 * HOUR, after)).toBe(dismissed);
    });
  });

  it('comes back with another due date, but not with the same one to the second', () => {
    const closed = ordered({ do: 'dismiss' }, OPEN);
    expect(made(tell({ dueAt: DUE + 59_000 }), closed)).toBe(closed);
    expect(made(tell({ dueAt: DUE + DAY }), closed).state).toBe('open');
    expect(made(tell({ dueAt: DUE - HOUR }), closed).state).toBe('open');
  });

  it('comes back without a due date when it is graver', () => {
    const transit: Finding = { kind: 'parcel-exception', tell: { severity: 'warn', why: [] } };
    const lost: Finding = { kind: 'parcel-exception', tell: { severity: 'urgent', why: [] } };
    const closed = ordered({ do: 'dismiss' }, made(transit));
    expect(made(transit, closed, NOW + HOUR, later)).toBe(closed);
    expect(made(lost, closed, NOW + HOUR, later).state).toBe('open');
  });
});

describe('snoozed', () => {
  const snoozed = ordered({ do: 'snooze', until: NOW + HOUR }, OPEN);

  it('sleeps on while it becomes graver, and shows it', () => {
    expect(made(tell({ severity: 'urgent' }), snoozed, NOW + 1)).toMatchObject({
      state: 'snoozed',
      severity: 'urgent',
      snoozedUntil: NOW + HOUR,
    });
  });

  it('wakes when its time comes', () => {
    expect(made(tell(), snoozed, NOW + HOUR - 1)).toBe(snoozed);
    const awake = made(tell(), snoozed, NOW + HOUR);
    expect(awake).toMatchObject({ state: 'open', changedAt: NOW + HOUR });
    expect(awake).not.toHaveProperty('snoozedUntil');
    expect(wake(snoozed, NOW + HOUR)).toEqual(awake);
    expect(isNews(snoozed, awake)).toBe(true);
  });

  it('wakes when the clock was wrong, by more than anyone may put it off', () => {
    const underWrongClock = ordered({ do: 'snooze', until: NOW + 400 * DAY }, OPEN, NOW + 365 * DAY);
    expect(made(tell(), underWrongClock, NOW).state).toBe('open');
  });
});

describe('a clock that jumps', () => {
  it('ahead and back closes and opens the one alert, never a second', () => {
    const ahead = made(tell({ severity: 'urgent' }), OPEN, NOW + 300 * DAY);
    const back = made(NOTHING, ahead, NOW + MINUTE);
    expect(back).toMatchObject({ key: OPEN.key, state: 'done', closedBy: 'fact' });
    expect(made(tell(), back, NOW + HOUR)).toMatchObject({ key: OPEN.key, state: 'open' });
  });

  it('lets what was marked as done under a later clock come back', () => {
    const closed = ordered({ do: 'done' }, OPEN, NOW + 300 * DAY);
    expect(made(tell({ severity: 'urgent' }), closed, NOW + MINUTE).state).toBe('open');
  });
});

describe('carryOut', () => {
  it('bounds a time in the past and one too far ahead', () => {
    expect(ordered({ do: 'snooze', until: NOW - DAY }, OPEN).snoozedUntil).toBe(NOW + MINUTE);
    expect(ordered({ do: 'snooze', until: NOW + 999 * DAY }, OPEN).snoozedUntil).toBe(NOW + LONGEST_SNOOZE);
  });

  it('leaves alone what a fact closed', () => {
    const closed = made(NOTHING, OPEN);
    for (const command of ['done', 'dismiss', 'reopen'] as const)
      expect(carryOut({ do: command }, closed, NOW)).toBeUndefined();
    expect(carryOut({ do: 'snooze', until: NOW + HOUR }, closed, NOW)).toBeUndefined();
  });

  it('opens again what a person closed or put off', () => {
    for (const command of [{ do: 'done' }, { do: 'dismiss' }, { do: 'snooze', until: NOW + HOUR }] as const) {
      const { changedAt, ...again } = ordered({ do: 'reopen' }, ordered(command, OPEN), NOW + 1);
      const { changedAt: _, ...before } = OPEN;
      expect(again).toEqual(before);
      expect(changedAt).toBe(NOW + 1);
    }
  });
});

describe('news', () => {
  it('is what opened, opened anew or became graver', () => {
    const urgent = made(tell({ severity: 'urgent' }), OPEN);
    expect(isNews(undefined, OPEN)).toBe(true);
    expect(isNews(OPEN, urgent)).toBe(true);
    expect(isNews(urgent, OPEN)).toBe(false);
    expect(isNews(OPEN, OPEN)).toBe(false);
    expect(isNews(made(NOTHING, OPEN), OPEN)).toBe(true);
    expect(isNews(undefined, ordered({ do: 'done' }, OPEN))).toBe(false);
  });
});
