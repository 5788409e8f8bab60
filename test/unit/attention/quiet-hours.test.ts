import { describe, expect, it } from 'vitest';
import { tellAt } from '../../../utils/attention/quiet-hours.ts';

const NIGHT = { enabled: true, from: 22 * 60, to: 8 * 60 };
const NOON = { enabled: true, from: 12 * 60, to: 13 * 60 };

describe('tellAt', () => {
  it.each([
    [NIGHT, 'Asia/Shanghai', '2026-09-10T21:59:59+08:00', undefined],
    [NIGHT, 'Asia/Shanghai', '2026-09-10T22:00:00+08:00', '2026-09-11T08:00:00+08:00'],
    [NIGHT, 'Asia/Shanghai', '2026-09-11T07:59:59+08:00', '2026-09-11T08:00:00+08:00'],
    [NIGHT, 'Asia/Shanghai', '2026-09-11T08:00:00+08:00', undefined],
    [NOON, 'Asia/Shanghai', '2026-09-11T12:30:00+08:00', '2026-09-11T13:00:00+08:00'],
    [NOON, 'Asia/Shanghai', '2026-09-11T13:00:00+08:00', undefined],
    [NIGHT, 'America/Los_Angeles', '2026-03-07T23:00:00-08:00', '2026-03-08T08:00:00-07:00'],
    [NIGHT, 'America/Los_Angeles', '2026-10-31T23:00:00-07:00', '2026-11-01T08:00:00-08:00'],
    [{ ...NIGHT, enabled: false }, 'Asia/Shanghai', '2026-09-11T03:00:00+08:00', undefined],
    [{ enabled: true, from: 600, to: 600 }, 'Asia/Shanghai', '2026-09-11T10:00:00+08:00', undefined],
    [
      { enabled: true, from: 0, to: 1440 },
      'Asia/Shanghai',
      '2026-09-11T10:00:00+08:00',
      '2026-09-12T00:00:00+08:00',
    ],
  ])('%j in %s at %s → %s', (hours, zone, now, expected) => {
    expect(tellAt(Date.parse(now), hours, zone)).toBe(Date.parse(expected ?? now));
  });
});
