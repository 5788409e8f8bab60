import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { atMinute } from '../../../utils/core/zone.ts';
import type { Logged } from '../../../utils/timing/log.ts';
import { Random } from '../../support/random.ts';
import { tell } from '../../support/tell.ts';

/**
 * Rules counted once more by their words, as in `counted-anew.test.ts`, where buyers are silent for days, answers come after three, and the
 * console closes conversations.
 */
const DAY = 24 * HOUR;
const START = atMinute('2026-11-10', 0, 'Asia/Shanghai');

interface Line {
  at: number;
  role: Logged['role'];
  isGone: boolean;
  closes: boolean;
}
interface Thing {
  at: number;
  reply?: number;
}

/** Seconds of pauses: about the limits, a day, and three. */
const PAUSES: readonly (readonly [least: number, most: number])[] = [
  [1, 40],
  [178, 182],
  [598, 602],
  [1, 3600],
  [40_000, 50_000],
  [86_398, 86_402],
  [172_800, 172_802],
  [259_198, 259_202],
];

function linesOf(random: Random): Line[] {
  let at = START + random.int(0, 86_000) * SECOND;
  return Array.from({ length: random.int(2, 14) }, () => {
    const [least, most] = random.pick(PAUSES);
    at += random.int(least, most) * SECOND;
    const role = random.pick(['buyer', 'buyer', 'agent', 'agent', 'robot', 'system'] as const);
    const one = random.int(0, 9);
    return { at, role, isGone: role === 'buyer' && one === 0, closes: role === 'system' && one < 5 };
  });
}

const people = (lines: readonly Line[]) =>
  lines.filter(({ role, isGone }) => !isGone && (role === 'buyer' || role === 'agent'));

/** Whoever answers ends all rounds that began no more than three days before. */
function roundsIn(lines: readonly Line[]): (Thing & { before: number | undefined })[] {
  const rounds: (Thing & { before: number | undefined })[] = [];
  let open: Thing[] = [];
  let lastAsk = Number.NEGATIVE_INFINITY;
  let before: number | undefined;
  for (const { at, role } of people(lines)) {
    if (role === 'agent') {
      for (const one of open) if (at - one.at <= 3 * DAY) one.reply = at;
      open = [];
    } else {
      if (open.length === 0 || at - lastAsk > DAY) {
        const one = { at, before };
        open.push(one);
        rounds.push(one);
      }
      lastAsk = at;
    }
    before = at;
  }
  return rounds;
}

/** The first answer in each stretch that a rest, or what closes a conversation, ends. */
function sessionsIn(lines: readonly Line[], rest: number, isClosed = false): Thing[] {
  const sessions: Thing[] = [];
  let session: Thing | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, closes, isGone, role } of lines) {
    if (isClosed && closes) [session, last] = [undefined, Number.NEGATIVE_INFINITY];
    if (isGone || (role !== 'buyer' && role !== 'agent')) continue;
    if (role === 'buyer' && at - last > rest) {
      session = { at };
      sessions.push(session);
    } else if (role === 'agent') {
      if (session && at - session.at <= 3 * DAY) session.reply = at;
      session = undefined;
    }
    last = at;
  }
  return sessions;
}

const messagesIn = (lines: readonly Line[]): Thing[] =>
  people(lines).flatMap(({ at, role }, place, all): Thing[] => {
    const reply = all.slice(place).find((one) => one.role === 'agent')?.at;
    if (role === 'agent') return [];
    return [{ at, ...(reply !== undefined && reply - at <= 3 * DAY && { reply }) }];
  });

const WAYS: [rule: string, things: (lines: readonly Line[]) => Thing[], from: number, limit: number][] = [
  ['everyResponse', roundsIn, 0, 180],
  ['firstResponse', (lines) => sessionsIn(lines, DAY), 0, 180],
  [
    'nextResponse',
    (lines) => roundsIn(lines).filter(({ at, before }) => before !== undefined && at - before <= DAY),
    0,
    180,
  ],
  ['doudianMessage', messagesIn, 480, 180],
  ['doudianSession', (lines) => sessionsIn(lines, 10 * MINUTE), 480, 180],
  ['doudianClosed9', (lines) => sessionsIn(lines, DAY, true), 540, 180],
  ['jd30Seconds', (lines) => sessionsIn(lines, 10 * MINUTE), 540, 30],
];

it.each(WAYS)('%s', (id, thingsIn, from, limit) => {
  const random = new Random(id);
  for (let turn = 0; turn < 60; turn += 1) {
    const chats = ['a', 'b'].map((who) => [who, linesOf(random)] as const);
    const logged = chats.flatMap(([conversation, lines]) =>
      lines.map(({ at, role, isGone, closes }, place): Logged => {
        const kind = isGone ? 'withdrawn' : 'text';
        const message = { console: 'x', shop: '1', conversation, role, at, atSource: 'page', kind } as const;
        return {
          ...message,
          id: `${conversation}${place + 10}`,
          ...(closes && { event: 'closed' as const }),
        };
      }),
    );
    const things = chats
      .flatMap(([, lines]) => thingsIn(lines))
      .filter(({ at }) => {
        const minute = ((at - START) % DAY) / MINUTE;
        return from === 0 || (minute >= from && minute < 1380);
      });
    const waits = things.flatMap(({ at, reply }) => (reply === undefined ? [] : [reply - at]));
    const { figures, tally } = tell(id, logged);
    const inTime = waits.filter((wait) => wait <= limit * SECOND).length;
    expect([turn, tally.counted, tally.inTime]).toEqual([turn, things.length, inTime]);
    const mean = figures.mean ?? figures['first-mean'];
    const sum = waits.reduce((all, wait) => all + wait, 0);
    expect(mean ?? 0).toBeCloseTo(waits.length === 0 ? 0 : sum / waits.length, 3);
  }
});
