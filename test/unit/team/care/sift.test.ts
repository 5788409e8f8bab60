import { describe, expect, it } from 'vitest';
import { heed, heedNews } from '../../../../utils/team/care/book.ts';
import {
  cleanName,
  MOST_CLAIMS,
  MOST_OF_MEMBER,
  siftClaims,
  siftNews,
} from '../../../../utils/team/care/sift.ts';
import { memberOf } from './agent.ts';
import { NOON } from './world.ts';

const NOBODY = new Map<string, unknown>();
const keyOf = (number: number) => String(number).padStart(43, 'k');
const claim = (more: object = {}) => ({
  key: keyOf(1),
  member: memberOf('H'),
  name: '小何',
  until: NOON,
  revision: 1,
  ...more,
});

describe('what is believed of the hub', () => {
  it('leaves out what is no claim', () => {
    const nonsense = [
      null,
      7,
      'text',
      [],
      {},
      claim({ key: 'short' }),
      claim({ key: `${keyOf(1)}<` }),
      claim({ member: '<b>x</b>' }),
      claim({ revision: 0 }),
      claim({ revision: 1.5 }),
      claim({ revision: '1' }),
      claim({ until: 0 }),
      claim({ until: Number.NaN }),
    ];
    expect(siftClaims(nonsense, NOBODY).size).toBe(0);
  });

  it('keeps a claim whose name is none, without it', () => {
    for (const name of ['', '   ', 'x'.repeat(10_000), 7, {}, '\u202e\u200b'])
      expect(siftClaims([claim({ name })], NOBODY).get(keyOf(1))).toEqual({
        key: keyOf(1),
        member: memberOf('H'),
        until: NOON,
        revision: 1,
      });
  });

  it('leaves markup a text and takes out what turns a line round', () => {
    expect(cleanName('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
    expect(cleanName('小\u202e何\u0000\n')).toBe('小何');
  });

  it('takes the newest of one key', () => {
    const two = [claim({ revision: 3, name: '新' }), claim({ revision: 2, name: '旧' })];
    expect(siftClaims(two, NOBODY).get(keyOf(1))?.name).toBe('新');
  });

  it('believes in no more than a member can work on', () => {
    const flood = Array.from({ length: 3000 }, (_, at) => claim({ key: keyOf(at), revision: at + 1 }));
    expect(siftClaims(flood, NOBODY).size).toBe(MOST_OF_MEMBER);
  });

  it('keeps what is known where members are invented by the thousand', () => {
    const known = claim({ key: keyOf(99_999), member: memberOf('L') });
    const flood = Array.from({ length: 20_000 }, (_, at) =>
      claim({ key: keyOf(at), member: String(at).padStart(43, 'm') }),
    );
    const found = siftClaims([...flood, known], new Map([[known.key, known]]));
    expect(found.size).toBe(MOST_CLAIMS);
    expect(found.has(known.key)).toBe(true);
  });

  it('believes no age that is none', () => {
    for (const age of [Number.NaN, Number.POSITIVE_INFINITY, '5', null])
      expect(siftClaims([claim({ age })], NOBODY).get(keyOf(1))).not.toHaveProperty('age');
    expect(siftClaims([claim({ age: -5 })], NOBODY).get(keyOf(1))?.age).toBe(0);
  });

  it('hears of what went only where it was known', () => {
    const gone = { key: keyOf(1), revision: 4, until: 0 };
    expect(siftNews([gone], NOBODY).gone.size).toBe(0);
    expect(siftNews([gone], new Map([[gone.key, 1]])).gone.get(gone.key)).toBe(4);
  });
});

describe('news', () => {
  const me = memberOf('L');
  const moment = { asked: NOON, now: NOON };
  const known = heed(new Map(), siftClaims([claim({ revision: 5 })], NOBODY), me, moment).book;

  it('that is older than what is known says nothing', () => {
    const news = siftNews(
      [{ key: keyOf(1), revision: 4, until: 0 }, claim({ revision: 4, name: '旧' })],
      known,
    );
    expect(heedNews(known, news, me, NOON).book).toEqual(known);
  });

  it('leaves what it does not speak of', () => {
    const news = siftNews([claim({ key: keyOf(2), revision: 6 })], known);
    expect([...heedNews(known, news, me, NOON).book.keys()]).toEqual([keyOf(1), keyOf(2)]);
  });

  it('in the name of this browser makes nothing last longer than a claim does', () => {
    const forged = claim({ member: me, until: NOON + 1e11, revision: 9 });
    const { book, drops, offers } = heedNews(known, siftNews([forged], known), me, NOON);
    expect(book.get(keyOf(1))?.until).toBeLessThanOrEqual(NOON + 30 * 60_000);
    expect([drops, offers]).toEqual([[], []]);
  });
});
