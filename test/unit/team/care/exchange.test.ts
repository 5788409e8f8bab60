import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../utils/core/time.ts';
import { CLAIM_LIFE, GRACE } from '../../../../utils/team/care/life.ts';
import { CarePlace } from '../../../support/care-place.ts';
import { Agent, HASH, memberOf } from './agent.ts';

const START = Date.UTC(2026, 8, 10, 4);

/** A hub and two agents, whose clocks differ by `skew` (ms). */
function world({ skew = 0, tellsAge = false }: { skew?: number; tellsAge?: boolean } = {}) {
  const time = { now: START };
  const place = new CarePlace(() => time.now, { tellsAge });
  const lin = new Agent('L', () => time.now, place.claims(), '小林');
  const he = new Agent('H', () => time.now + skew, place.claims(), '小何');
  const pass = (ms: number) => {
    time.now += ms;
  };
  return { place, lin, he, pass };
}

describe('taking on', () => {
  it('shows the others who has it', async () => {
    const { lin, he } = world();
    expect(await lin.take()).toMatchObject({ outcome: 'mine', claim: { revision: 1 } });
    await he.hear();
    expect(he.seen()).toMatchObject({ member: lin.id, name: '小林' });
    expect(await he.take()).toMatchObject({ outcome: 'taken', by: { name: '小林' } });
  });

  it('gives it to one of two agents in the same second', async () => {
    const { lin, he } = world();
    const outcomes = await Promise.all([lin.take(), he.take()]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['mine', 'taken']);
    await Promise.all([lin.hear(), he.hear()]);
    expect([lin.holds(), he.holds()].filter(Boolean)).toHaveLength(1);
  });

  it('sends the hash, the member, the name and an end, and nothing of what it is about', async () => {
    const { lin, place } = world();
    await lin.take();
    await lin.giveBack();
    expect(place.sent).toEqual([
      { key: HASH, member: lin.id, name: '小林', until: START + CLAIM_LIFE },
      { key: HASH, revision: 1 },
    ]);
  });

  it('is prolonged only once it has aged', async () => {
    const { lin, place, pass } = world();
    await lin.take();
    await lin.take();
    expect(place.lying.get(HASH)?.revision).toBe(1);
    pass(11 * MINUTE);
    expect(await lin.take()).toMatchObject({
      claim: { revision: 2, until: START + 11 * MINUTE + CLAIM_LIFE },
    });
  });

  it('is free at once when it was given back', async () => {
    const { lin, he } = world();
    await lin.take();
    await he.hear();
    await lin.giveBack();
    expect(lin.seen()).toBeUndefined();
    expect(await he.take()).toMatchObject({ outcome: 'mine' });
  });
});

describe('an end', () => {
  for (const skew of [0, DAY, -DAY])
    for (const tellsAge of [false, true])
      it(`comes after half an hour, with a clock ${skew / DAY} days ahead${tellsAge ? ' and a hub that tells ages' : ''}`, async () => {
        const { lin, he, pass } = world({ skew, tellsAge });
        await lin.take();
        await he.hear();
        expect(he.seen()?.member).toBe(lin.id);
        pass(CLAIM_LIFE - 1);
        expect(lin.holds()).toBe(true);
        expect(await he.take()).toMatchObject({ outcome: 'taken' });
        pass(GRACE + 1);
        expect(lin.holds()).toBe(false);
        expect(await he.take()).toMatchObject({ outcome: 'mine' });
        await lin.hear();
        expect(lin.seen()?.member).toBe(he.id);
      });

  it('of a claim that is old already is heard from a hub that tells ages', async () => {
    const { lin, he, pass } = world({ tellsAge: true });
    await lin.take();
    pass(20 * MINUTE);
    await he.hear();
    expect(he.seen()?.until).toBe(START + CLAIM_LIFE);
  });

  it('does not move away with a clock that is put back', async () => {
    const time = { now: START, own: START };
    const place = new CarePlace(() => time.now);
    const lin = new Agent('L', () => time.now, place.claims());
    const he = new Agent('H', () => time.own, place.claims());
    await lin.take();
    await he.hear();
    time.own -= DAY;
    await he.hear();
    expect(he.seen()?.until).toBe(time.own + CLAIM_LIFE);
  });
});

describe('a hub that is away', () => {
  it('leaves a claim here, unshared, and takes it when it is back', async () => {
    const { lin, he, place } = world();
    place.away = true;
    expect(await lin.take()).toMatchObject({ outcome: 'mine', claim: { revision: 0 } });
    expect(lin.holds()).toBe(false);
    place.away = false;
    expect(await lin.hear()).toBe(true);
    expect(lin.holds()).toBe(true);
    expect(await he.take()).toMatchObject({ outcome: 'taken' });
  });

  it('gives way to who shared meanwhile', async () => {
    const { lin, he, place } = world();
    place.away = true;
    await lin.take();
    place.away = false;
    await he.take();
    await lin.hear();
    expect(lin.seen()?.member).toBe(he.id);
  });

  it('hears later of what was given back', async () => {
    const { lin, he, place } = world();
    await lin.take();
    place.away = true;
    await lin.giveBack();
    expect(lin.seen()).toBeUndefined();
    place.away = false;
    await lin.hear();
    expect(place.lying.size).toBe(0);
    expect(await he.take()).toMatchObject({ outcome: 'mine' });
  });

  it('does not prolong what it has not taken', async () => {
    const { lin, place, pass } = world();
    await lin.take();
    pass(20 * MINUTE);
    place.away = true;
    expect(await lin.take()).toMatchObject({ claim: { until: START + CLAIM_LIFE } });
  });

  it('that lost all it had is told again', async () => {
    const { lin, he, place } = world();
    await lin.take();
    place.lying.clear();
    await lin.hear();
    expect(lin.holds()).toBe(true);
    expect(await he.take()).toMatchObject({ outcome: 'taken' });
  });
});

describe('a worker that ends', () => {
  it('after the hub took the claim and before it heard so', async () => {
    const { lin, he, place } = world();
    place.mute = 1;
    await lin.take();
    expect(lin.holds()).toBe(false);
    await lin.hear();
    expect(lin.holds()).toBe(true);
    expect(place.lying.get(HASH)?.revision).toBe(1);
    expect(await he.take()).toMatchObject({ outcome: 'taken' });
  });

  it('with everything that it knew, and still is who has it', async () => {
    const { lin } = world();
    await lin.take();
    lin.book = new Map();
    await lin.hear();
    expect(lin.seen()?.member).toBe(memberOf('L'));
    await lin.giveBack();
    expect(lin.seen()).toBeUndefined();
  });
});

it('says that somebody has it where the hub says no more', async () => {
  const { lin, place } = world();
  const { drop, list } = place.claims();
  lin.claims = { drop, list, put: async () => ({ ok: false, error: { code: 'care-taken' } }) };
  expect(await lin.take()).toEqual({ book: new Map(), outcome: 'taken' });
});
