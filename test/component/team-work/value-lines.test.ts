// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { differences, valueLines } from '../../../components/team-work/value-lines.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { DraftChange } from '../../../utils/records/team-draft.ts';
import { useTexts } from '../../support/i18n.ts';
import { aTeamReply } from '../../support/team-drafts.ts';

const around = { consoles: [], now: 1_790_000_000_000 };
const told = (before: DraftChange, after: DraftChange) =>
  differences(valueLines(before, around), valueLines(after, around));
const words = (more: object = {}): DraftChange => {
  const own = { id: 'w', word: '秘密价', level: 'warn' as const, consoles: [], ...more };
  return { part: 'words', id: 'all', value: { own: [own, { ...own, id: 'v' }], off: [] } };
};
const RULE: ShipByRule = {
  id: 'r',
  enabled: true,
  console: 'any',
  hours: 48,
  start: 'paid',
  calendar: 'natural',
  workingHours: { from: 0, to: 1440 },
  preSale: { by: 'none' },
};
const shipping = (more: object = {}, thresholds?: { soonHours: number }): DraftChange => ({
  part: 'shipping',
  id: 'all',
  value: { rules: [{ ...RULE, ...more }], ...(thresholds && { thresholds }) },
});
const picture = (data: string): DraftChange => {
  const reply = aTeamReply('a', { images: [{ name: '图.png', data: `data:image/png;base64,${data}` }] });
  return { part: 'reply', id: reply.id, value: reply };
};
const trial = (more: object = {}): DraftChange => ({
  part: 'trial',
  id: 't',
  value: {
    id: 't',
    reply: 'team:a',
    title: '两种说法',
    b: [],
    by: 'agent',
    outcome: 'edited',
    from: around.now,
    ...more,
  },
});

beforeEach(() => useTexts('zh-CN'));

describe('what a lead reads of a change before it is approved', () => {
  it.each([
    ['what is offered in the place of a word', words(), words({ rewrite: '加我微信' })],
    ['the consoles of a word', words(), words({ consoles: ['jd'] })],
    ['a rule that is switched off', shipping(), shipping({ enabled: false })],
    ['where a rule comes from', shipping(), shipping({ sourceWords: '合同' })],
    ['when to warn', shipping(), shipping({}, { soonHours: 0 })],
    ['a picture of the same name and size', picture('AAAA'), picture('AAAB')],
    ['of which reply a comparison is', trial(), trial({ reply: 'team:b' })],
    ['when a comparison begins', trial(), trial({ from: around.now + 86_400_000 })],
  ])('shows %s', (_, before, after) => {
    expect(told(before, after)).not.toEqual([]);
    expect(told(before, before)).toEqual([]);
  });

  it('shows the picture itself, as it was and is', () => {
    expect(told(picture('AAAA'), picture('AAAB'))).toMatchObject([
      { images: { before: 'data:image/png;base64,AAAA', after: 'data:image/png;base64,AAAB' } },
    ]);
  });

  it('shows the second of two entries of one word', () => {
    const lines = valueLines(words({ note: '别说' }), around);
    expect(new Set(lines.map(({ label }) => label)).size).toBe(2);
  });
});
