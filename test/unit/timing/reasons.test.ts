import { afterEach, describe, expect, it, vi } from 'vitest';
import { reasonText } from '../../../components/attention/why.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { CHINA } from '../../../utils/core/zone.ts';
import type { Reason } from '../../../utils/records/alert.ts';
import { judgeRisk, type RiskSigns } from '../../../utils/timing/judge-risk.ts';
import { judgeWaiting } from '../../../utils/timing/judge-waiting.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { localeTexts } from '../../support/locale-texts.ts';
import { makeConversation } from '../../support/waiting.ts';

const NOW = Date.parse('2026-09-10T10:00:00+08:00');

/** Every sign of a complaint, in all ways in which each can stand. */
const SIGNS: { [Name in keyof RiskSigns]: RiskSigns[Name][] } = {
  waited: [0, 1, 5],
  late: [0, 4],
  asks: [1, 7],
  again: [false, true],
  mood: ['calm', 'unhappy', 'angry'],
  intents: [[], ['complaint.review'], ['complaint.escalate']],
  overdue: [false, true],
  parcel: [undefined, 'exception', 'pick-up'],
};
const allSigns = Object.entries(SIGNS).reduce<object[]>(
  (sofar, [name, values]) => sofar.flatMap((signs) => values.map((value) => ({ ...signs, [name]: value }))),
  [{}],
) as RiskSigns[];
const risks = allSigns.flatMap(
  (signs) =>
    judgeRisk(signs, { id: 'starter:x', title: '久等了' }, { answered: false, stored: undefined })?.tell,
);

const waits = [30 * SECOND, 90 * SECOND, 3 * MINUTE, 12 * HOUR, 24 * HOUR].flatMap((limit) =>
  [[], [{ id: 'a', at: NOW - limit }], ['a', 'b', 'c'].map((id) => ({ id, at: NOW - limit }))].flatMap(
    (asks) => {
      const value = makeConversation('b', NOW - limit, { asks });
      const manners = { limit, lead: 0, me: [], notify: true };
      return judgeWaiting(value, undefined, [], manners, { now: NOW, tellAt: NOW }).alert?.why ?? [];
    },
  ),
);
const reasons = [
  ...new Map(
    [...risks.flatMap((tell) => tell?.why ?? []), ...waits].map((one): [string, Reason] => [
      JSON.stringify(one),
      one,
    ]),
  ).values(),
];

afterEach(() => vi.restoreAllMocks());

describe.each(LANGUAGES)('reasons of waiting and of risk in %s', (language) => {
  it.each(reasons)('%j has words, with every value in them', (reason) => {
    useTexts(language);
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const words = reasonText(reason, NOW, CHINA);
    expect(words).not.toBe('');
    expect(words).not.toMatch(/[{}]|undefined|!|！/);
    expect(warn).not.toHaveBeenCalled();
  });

  it('has no words for what is never said', () => {
    const said = new Set(reasons.map(({ code }) => code));
    const written = [...localeTexts(language).keys()].flatMap(
      (key) => /^why\.((?:waiting|risk)_\w+)/.exec(key)?.[1] ?? [],
    );
    expect([...new Set(written)].sort()).toEqual([...said].sort());
  });
});

it('raises nobody’s hand for one sign alone, nor for signs that come of one short wait', () => {
  const calm = Object.fromEntries(Object.entries(SIGNS).map(([name, [first]]) => [name, first]));
  for (const [name, values] of Object.entries(SIGNS))
    for (const value of values) {
      const signs = { ...calm, [name]: value } as unknown as RiskSigns;
      expect(judgeRisk(signs, undefined, { answered: false, stored: undefined })).toBeUndefined();
    }
  const short = { ...calm, waited: 1, asks: 7, again: true } as unknown as RiskSigns;
  expect(judgeRisk(short, undefined, { answered: false, stored: undefined })).toBeUndefined();
});
