import { describe, expect, it } from 'vitest';
import type { Post, UseCount } from '../../../../utils/records/team-post.ts';
import { disclosureOf } from '../../../../utils/team/counts/disclosure.ts';
import { membersIn } from '../../../../utils/team/counts/members.ts';
import { FEWEST, rateOf } from '../../../../utils/team/counts/rates.ts';
import { countsIn, sumBy } from '../../../../utils/team/counts/sum-counts.ts';
import { pseudonymOf } from '../../../../utils/team/posts/pseudonym.ts';
import { Random } from '../../../support/random.ts';

const NOON = Date.UTC(2026, 8, 10, 4);
const key = (nth: number): string => String.fromCharCode(65 + (nth % 26)).repeat(43);

const use = (day: string, reply: string, inserted: number, more: Partial<UseCount> = {}): UseCount => ({
  day,
  reply,
  inserted,
  sentAsIs: 0,
  sentEdited: 0,
  askedAgain: 0,
  badReviews: 0,
  ...more,
});
const post = (nth: number, seq: number, counts: UseCount[], more: Partial<Post> = {}): Post => ({
  tiexin: 'post',
  format: 1,
  team: 'T'.repeat(22),
  member: key(nth),
  name: `客服 ${nth}`,
  slot: 'uses-2026-09-07',
  seq,
  at: NOON,
  body: { kind: 'uses', counts },
  signature: `${seq}`.padStart(86, '0'),
  ...more,
});

/** What the members truly did, and the posts in which they told of it as it grew, in slots of different cuts. */
function history(random: Random): { posts: Post[]; truth: Map<string, number> } {
  const truth = new Map<string, number>();
  const posts: Post[] = [];
  for (let nth = 0; nth < random.int(1, 6); nth++) {
    const counts = new Map<string, UseCount>();
    for (let seq = 1; seq <= random.int(1, 8); seq++) {
      for (let event = random.int(0, 6); event > 0; event--) {
        const [day, reply] = [`2026-09-0${random.int(7, 9)}`, `team:${random.int(1, 4)}`];
        const arm = random.pick(['', 'a', 'b'] as const);
        const name = `${day} ${reply} ${arm}`;
        const old = counts.get(name) ?? use(day, reply, 0, arm ? { trial: 't', arm } : {});
        counts.set(name, { ...old, inserted: old.inserted + 1 });
      }
      const rows = [...counts.values()].map((row) => ({ ...row }));
      const cut = random.int(0, rows.length);
      // A row that moves from one slot to the other is told twice for a while.
      posts.push(post(nth, seq, rows.slice(0, cut)));
      posts.push(post(nth, seq, rows.slice(random.int(0, cut)), { slot: 'uses-2026-09-07-1' }));
    }
    for (const row of counts.values()) {
      const name = JSON.stringify([key(nth), row.day, row.reply, row.arm ?? '']);
      truth.set(name, row.inserted);
    }
  }
  return { posts, truth };
}

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((one) => [random.next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

const told = (posts: readonly Post[]) =>
  new Map(
    countsIn(posts).map(({ arm, day, inserted, member, reply }) => [
      JSON.stringify([member, day, reply, arm ?? '']),
      inserted,
    ]),
  );

describe('sums of posts', () => {
  it('are what happened, in any order, with any of them twice, however the rows are split over slots', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const { posts, truth } = history(random);
      const mixed = shuffled(random, [...posts, ...posts.filter(() => random.chance(0.4))]);
      expect(told(mixed), `seed ${seed}`).toEqual(truth);
      expect(told(shuffled(random, mixed)), `seed ${seed}`).toEqual(truth);
    }
  });

  it('may be joined from parts: what each part keeps, together, gives the same', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = new Random(seed);
      const { posts, truth } = history(random);
      const parts = [0, 1, 2].map((nth) => posts.filter((_, at) => at % 3 === nth));
      const kept = parts.flatMap((part) => {
        const newest = new Map<string, Post>();
        for (const one of part) {
          const place = `${one.member}/${one.slot}`;
          if ((newest.get(place)?.seq ?? 0) < one.seq) newest.set(place, one);
        }
        return [...newest.values()];
      });
      expect(told(kept), `seed ${seed}`).toEqual(truth);
    }
  });

  it('forget who emptied the slot', () => {
    const before = post(1, 1, [use('2026-09-08', 'team:1', 9)]);
    expect(countsIn([post(1, 2, []), before])).toEqual([]);
  });

  it('add up by reply', () => {
    const posts = [
      post(1, 1, [use('2026-09-08', 'team:1', 2), use('2026-09-09', 'team:1', 3)]),
      post(2, 1, [use('2026-09-08', 'team:1', 4, { askedAgain: 1 })]),
    ];
    expect(sumBy(countsIn(posts), ({ reply }) => reply).get('team:1')).toMatchObject({
      inserted: 9,
      askedAgain: 1,
    });
  });
});

describe('who shares', () => {
  it('is told once each, by the newest name, without who stopped', () => {
    const members = membersIn([
      post(1, 1, [use('2026-09-08', 'team:1', 1)]),
      post(1, 2, [use('2026-09-08', 'team:1', 1)], { slot: 'uses-2026-08-31', name: '改名', at: NOON + 1 }),
      post(2, 1, []),
      post(3, 1, [use('2026-09-08', 'team:1', 1)], { name: '青柠', pseudonym: true }),
    ]);
    expect(members.map(({ name, pseudonym }) => [name, pseudonym])).toEqual([
      ['改名', false],
      ['青柠', true],
    ]);
  });

  it('has a name without signs that nobody sees, or none', () => {
    const uses = [use('2026-09-08', 'team:1', 1)];
    const members = membersIn([
      post(1, 1, uses, { name: '\u202e小\u200b林\n' }),
      post(2, 1, uses, { name: ' \u2066' }),
      post(3, 1, uses, { name: '' }),
    ]);
    expect(members.map(({ name, pseudonym }) => [name, pseudonym]).toSorted()).toEqual(
      [['小林', false], ...[2, 3].map((nth) => [pseudonymOf(key(nth)), true])].toSorted(),
    );
  });

  it('has a pseudonym that stays and can be read out, where no name came', () => {
    expect(pseudonymOf(key(3))).toBe(pseudonymOf(key(3)));
    expect(pseudonymOf(key(3))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(Array.from({ length: 26 }, (_, at) => pseudonymOf(key(at)))).size).toBe(26);
  });
});

describe('small groups', () => {
  const group = (named: number, hidden: number) =>
    Array.from({ length: named + hidden }, (_, at) => ({
      id: key(at),
      name: String(at),
      pseudonym: at >= named,
      shares: new Set(['uses'] as const),
    }));
  const told = (named: number, hidden: number) => {
    const { byDay, byPerson, sums } = disclosureOf(group(named, hidden), 'uses');
    return { byDay, byPerson, sums };
  };
  const all = { byDay: true, byPerson: true, sums: true };
  const sumsOnly = { byDay: false, byPerson: false, sums: true };
  const nothing = { byDay: false, byPerson: false, sums: false };

  it('are told person by person only from five on, or where everybody shares under a name', () => {
    expect(told(0, 5)).toEqual(all);
    expect(told(2, 0)).toEqual(all);
    expect(told(0, 4)).toEqual(sumsOnly);
  });

  it('do not give one away by what the others leave of the sum', () => {
    expect(told(3, 1)).toEqual(sumsOnly);
    expect(told(1, 1)).toEqual(nothing);
    expect(told(0, 1)).toEqual(nothing);
  });

  it('tell nothing where nobody shares', () => {
    expect(told(0, 0)).toEqual(nothing);
  });
});

describe('a rate', () => {
  it('is hidden below a fewest number of cases', () => {
    expect(rateOf(1, FEWEST - 1)).toBeUndefined();
    expect(rateOf(1, FEWEST)).toBeDefined();
  });

  it('has the interval that Wilson gives', () => {
    // E. B. Wilson 1927; checked against Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662, 0 of 20 up to 0.1611.
    const rate = rateOf(81, 263);
    expect(rate?.low).toBeCloseTo(0.2553, 4);
    expect(rate?.high).toBeCloseTo(0.3662, 4);
    expect(rateOf(0, 20)?.low).toBe(0);
    expect(rateOf(0, 20)?.high).toBeCloseTo(0.1611, 4);
  });

  it('is never above one', () => {
    expect(rateOf(30, 20)?.share).toBe(1);
  });
});
