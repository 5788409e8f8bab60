import { describe, expect, it } from 'vitest';
import type { MemberCount } from '../../../../utils/team/counts/sum-counts.ts';
import { armOfConversation, armOfMember } from '../../../../utils/team/trials/assign-arm.ts';
import { judgeTrial } from '../../../../utils/team/trials/judge-trial.ts';
import {
  ENOUGH,
  FEWEST_AGENTS,
  neededSendings,
  planTrial,
} from '../../../../utils/team/trials/plan-trial.ts';

const row = (
  member: string,
  arm: 'a' | 'b',
  sent: number,
  again: number,
  more: Partial<MemberCount> = {},
): MemberCount => ({
  member,
  day: '2026-09-08',
  reply: 'team:urge',
  trial: 't',
  arm,
  inserted: sent,
  sentAsIs: sent,
  sentEdited: 0,
  askedAgain: again,
  badReviews: 0,
  over: true,
  settled: true,
  ...more,
});
const BY_CONVERSATION = { by: 'conversation', outcome: 'asked-again' } as const;
const BY_AGENT = { by: 'agent', outcome: 'asked-again' } as const;

describe('a comparison', () => {
  it('by later reviews waits until no review can come any more', () => {
    const rows = [row('m', 'a', 400, 0, { badReviews: 200 }), row('m', 'b', 400, 0, { badReviews: 20 })];
    const ask = { by: 'conversation', outcome: 'bad-review' } as const;
    expect(judgeTrial(ask, rows)).toMatchObject({ state: 'b-better' });
    expect(
      judgeTrial(
        ask,
        rows.map((one) => ({ ...one, settled: false })),
      ),
    ).toMatchObject({ state: 'none' });
  });

  it('leaves out a day of which somebody tells more than anybody sends, in however many rows', () => {
    const others = [row('m', 'a', 400, 200), row('m', 'b', 400, 20)];
    const most = 1_000_000_000;
    const many = Array.from({ length: 50 }, (_, at) => row('y', 'a', 200, 100, { reply: `team:${at}` }));
    const made = [row('x', 'a', most, most / 2), row('x', 'b', most, most / 2), ...many, row('y', 'b', 1, 1)];
    expect(judgeTrial(BY_CONVERSATION, [...made, ...others])).toEqual(judgeTrial(BY_CONVERSATION, others));
  });

  it('leaves a day out that is not over', () => {
    const rows = [row('m', 'a', 400, 200, { over: false }), row('m', 'b', 400, 20, { over: false })];
    expect(judgeTrial(BY_CONVERSATION, rows)).toMatchObject({ state: 'none', log: 0 });
    expect(
      judgeTrial(
        BY_CONVERSATION,
        rows.map((one) => ({ ...one, over: true })),
      ),
    ).toMatchObject({
      state: 'b-better',
    });
  });

  it('is judged within members and days, not by sums that other members shift', () => {
    // B is asked again more often at both; it only looks better because the calm shop uses B.
    const rows = [
      row('calm', 'a', 100, 2),
      row('calm', 'b', 900, 90),
      row('busy', 'a', 900, 540),
      row('busy', 'b', 100, 90),
    ];
    expect(judgeTrial(BY_CONVERSATION, rows)).toMatchObject({ state: 'a-better' });
  });

  it('cannot be judged where one wording has nobody', () => {
    expect(judgeTrial(BY_AGENT, [row('m', 'a', 40, 3)])).toMatchObject({ state: 'lopsided' });
  });

  it('by agent says nothing of a handful of agents, however far apart', () => {
    const rows = ['1', '2', '3', '4', '5', '6'].map((name, at) =>
      at < 3 ? row(name, 'a', 900, 600) : row(name, 'b', 900, 10),
    );
    const judged = judgeTrial(BY_AGENT, rows);
    expect([judged.state, judged.log < ENOUGH, judged.members]).toEqual(['open', true, { a: 3, b: 3 }]);
  });

  it('by agent finds what many agents show, at a look and not before', () => {
    const agents = Array.from({ length: 30 }, (_, at) => at);
    const of = (sent: number) =>
      agents.map((at) =>
        at % 2 === 0 ? row(`${at}`, 'a', sent, sent * 0.5) : row(`${at}`, 'b', sent, sent * 0.1),
      );
    expect(judgeTrial(BY_AGENT, of(8)).state).toBe('open');
    expect(judgeTrial(BY_AGENT, of(40)).state).toBe('b-better');
  });

  it('estimates how many more it takes, and not from a handful', () => {
    expect(judgeTrial(BY_CONVERSATION, [row('m', 'a', 9, 3), row('m', 'b', 9, 2)]).more).toBeUndefined();
    const judged = judgeTrial(BY_CONVERSATION, [row('m', 'a', 60, 18), row('m', 'b', 60, 13)]);
    expect(judged.more).toBeGreaterThan(500);
  });

  it('names no number where it takes more than anybody waits for', () => {
    const judged = judgeTrial(BY_CONVERSATION, [row('m', 'a', 1000, 200), row('m', 'b', 1000, 199)]);
    expect(judged).toMatchObject({ state: 'open' });
    expect(judged.more).toBeUndefined();
  });
});

describe('the coin', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `id-${at}`);
  const share = (arms: readonly string[]) => arms.filter((arm) => arm === 'b').length / arms.length;

  it('is fair, stays, and is thrown anew for another comparison', async () => {
    const arms = await Promise.all(ids.map((id) => armOfMember('t~1', id)));
    expect(Math.abs(share(arms) - 0.5)).toBeLessThan(0.04);
    expect(await Promise.all(ids.map((id) => armOfMember('t~1', id)))).toEqual(arms);
    const others = await Promise.all(ids.map((id) => armOfMember('t~2', id)));
    const alike = others.filter((arm, at) => arm === arms[at]).length / ids.length;
    expect(Math.abs(alike - 0.5)).toBeLessThan(0.04);
  });

  it('tells nothing of a conversation to who lacks the secret', async () => {
    // Not made by chance: one pair of secrets in two thousand has coins that look unfair.
    const secret = (byte: number) =>
      crypto.subtle.importKey(
        'raw',
        new Uint8Array(32).fill(byte),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['sign'],
      );
    const [one, other] = [await secret(1), await secret(2)];
    const arms = await Promise.all(ids.map((id) => armOfConversation('t~1', id, one)));
    const others = await Promise.all(ids.map((id) => armOfConversation('t~1', id, other)));
    expect(Math.abs(share(arms) - 0.5)).toBeLessThan(0.04);
    const alike = others.filter((arm, at) => arm === arms[at]).length / ids.length;
    expect(Math.abs(alike - 0.5)).toBeLessThan(0.04);
  });
});

describe('a plan', () => {
  const ask = { rate: 0.3, by: 'conversation', agents: 10, perDay: 100 } as const;

  it('takes longer for less, and by agent takes agents enough', () => {
    const lengths = planTrial(ask).falls.map(({ sendings }) => sendings ?? Number.POSITIVE_INFINITY);
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
    expect(neededSendings({ ...ask, by: 'agent', agents: FEWEST_AGENTS - 1 }, 0.1)).toBeUndefined();
    expect(neededSendings({ ...ask, by: 'agent', agents: 40 }, 0.15)).toBeGreaterThan(
      neededSendings(ask, 0.15) ?? 0,
    );
  });

  it('finds in a stretch what takes that long', () => {
    const [twoWeeks] = planTrial(ask).stretches;
    const needed = neededSendings(ask, 0.3 - (twoWeeks?.fall ?? 0)) ?? 0;
    expect(needed / 1400).toBeGreaterThan(0.97);
    expect(needed / 1400).toBeLessThan(1.03);
  });

  it('has no answer for what cannot be', () => {
    expect(neededSendings({ ...ask, rate: 0 }, 0.1)).toBeUndefined();
    expect(neededSendings(ask, 0.3)).toBeUndefined();
    expect(planTrial({ ...ask, perDay: 0 }).falls.every(({ days }) => days === undefined)).toBe(true);
  });
});
