import { dayOf } from '../../utils/core/zone.ts';
import type { ReadMessage } from '../../utils/records/message.ts';
import { type Database, openStore } from '../../utils/store/database.ts';
import { loadLog } from '../../utils/store/load-log.ts';
import { commitLog } from '../../utils/store/messages.ts';
import { figuresOf } from '../../utils/timing/figures.ts';
import { joinSheets } from '../../utils/timing/join-sheets.ts';
import { loadTimes } from '../../utils/timing/load-times.ts';
import { loadUnits } from '../../utils/timing/load-units.ts';
import type { Logged } from '../../utils/timing/log.ts';
import { valuesOf } from '../../utils/timing/rule.ts';
import { ruleOf } from '../../utils/timing/rules.ts';
import { DEFAULT_TIMING, type TimingSettings } from '../../utils/timing/settings.ts';
import { optionsOf } from '../../utils/timing/shop-times.ts';
import { addTallies, type LeftOut, type Tally, tallyOf } from '../../utils/timing/tally.ts';
import { countIgnored, unitsOf } from '../../utils/timing/units.ts';
import { shuffle } from './random-chats.ts';

/** What is asked of a script, and how. */
export interface Ask {
  messages: readonly Logged[];
  from: string;
  to: string;
  zone?: string;
  now: number;
  settings?: Partial<TimingSettings>;
  clock?: 'platform' | 'shift';
}

/** What a rule says, in the form in which expectations are written: times in seconds. */
export interface Said {
  counted: number;
  inTime: number;
  /** Figures of the rule that are times, in seconds, to a tenth of a millisecond. */
  mean?: number | undefined;
  left: Partial<Record<LeftOut, number>>;
}

const readOf = ({ console: _, shop: __, ...message }: Logged): ReadMessage => ({
  ...message,
  seenAt: message.at,
});

/** In which pieces pages might tell of messages: at once, one by one from behind, in a mess and twice. */
const WAYS: Record<string, (messages: readonly Logged[]) => Logged[][]> = {
  'at once': (messages) => [[...messages]],
  backwards: (messages) => [...messages].reverse().map((one) => [one]),
  twice: (messages) => {
    const mess = shuffle([...messages, ...messages], 7);
    const pieces: Logged[][] = [];
    for (let at = 0; at < mess.length; at += 5) pieces.push(mess.slice(at, at + 5));
    return pieces;
  },
};
export const WAY_NAMES = Object.keys(WAYS);

let made = 0;

/** Tells a store of messages, all of which one page may have shown. */
export async function tell(
  database: Database,
  messages: readonly Logged[],
  { now, zone = 'Asia/Shanghai' }: Pick<Ask, 'now' | 'zone'>,
): Promise<void> {
  const places = new Set(messages.map(({ console, shop }) => `${console} ${shop}`));
  for (const place of places) {
    const [console = '', shop = ''] = place.split(' ');
    const own = messages.filter((one) => one.console === console && one.shop === shop).map(readOf);
    const request = { console, page: 'chat', shop: { id: shop }, messages: own, listed: [] };
    const done = await commitLog(database, request, zone, now);
    if (!done.ok) throw new Error(done.error.code);
  }
}

/** Tells a new store of the messages in some way. */
export async function play(asked: Ask, way: string): Promise<Database> {
  made += 1;
  const database = await openStore({ name: `play-${way}-${made}` });
  for (const piece of WAYS[way]?.(asked.messages) ?? []) await tell(database, piece, asked);
  return database;
}

function saidOf(rule: string, tally: Tally, settings: TimingSettings): Said {
  const found = ruleOf(rule);
  if (!found) throw new Error(rule);
  const figures = figuresOf(found, valuesOf(found, settings.rules), tally);
  const mean = figures.find(({ name }) => name === 'mean' || name === 'first-mean')?.value;
  const left = Object.fromEntries(Object.entries(tally.left).filter(([, count]) => count > 0));
  const inSeconds = mean === undefined ? {} : { mean: Math.round(mean * 10) / 10_000 };
  return { counted: tally.counted, inTime: tally.inTime, ...inSeconds, left };
}

/** What a rule says of a store, by each of three ways that must agree: all messages, the list of units, kept days (asked for twice). */
export async function ask(database: Database, rule: string, asked: Ask): Promise<Said[]> {
  const { from, to, zone = 'Asia/Shanghai', now, clock = 'platform' } = asked;
  const settings: TimingSettings = { ...DEFAULT_TIMING, ...asked.settings };
  const found = ruleOf(rule);
  if (!found) throw new Error(rule);
  const values = valuesOf(found, settings.rules);
  const query = { from, to, settings, now, zoneOf: () => zone, clock };
  const sheets = await loadLog(database, { from: '2000-01-01', to: '2100-01-01' });
  const log = joinSheets(sheets.filter((sheet) => !found.console || sheet.console === found.console));
  const span = { from: Date.parse(`${from}T00:00Z`) - 1e8, to: Date.parse(`${to}T00:00Z`) + 2e8 };
  const isAsked = (at: number) => dayOf(at, zone) >= from && dayOf(at, zone) <= to;
  const units = unitsOf(found, values, log, span, optionsOf({ rules: [found], zone, settings, now, clock }));
  const whole = tallyOf(
    found,
    values,
    units.filter(({ begin }) => isAsked(begin)),
    zone,
  );
  const days = [...new Set([...log.at].filter(isAsked))];
  const ignored = [...days].reduce<Tally['left']>((sum, at) => {
    for (const [name, count] of Object.entries(countIgnored(log, { from: at, to: at + 0.5 })))
      sum[name as LeftOut] = (sum[name as LeftOut] ?? 0) + count;
    return sum;
  }, {});
  const listed = tallyOf(found, values, await loadUnits(database, found, query), zone);
  const kept = async () => {
    const times = await loadTimes(database, query);
    return addTallies(times.rules.find((one) => one.rule.id === rule)?.days.map(({ tally }) => tally) ?? []);
  };
  return [
    { ...whole, left: { ...whole.left, ...ignored } },
    { ...listed, left: { ...listed.left, ...ignored } },
    await kept(),
    await kept(),
  ].map((tally) => saidOf(rule, tally, settings));
}
