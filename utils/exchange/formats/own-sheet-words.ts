import { CHINA, dayOf, endOfDay, instantOf, wallTime } from '../../core/zone.ts';
import type { Reply, Tone } from '../../records/reply.ts';
import { headingOf } from '../headers.ts';

const TONES: Readonly<Record<Tone, readonly string[]>> = {
  plain: ['普通', '默认', '默認', '一般', 'plain', 'default'],
  poised: ['端庄', '端莊', 'poised'],
  fresh: ['清新', 'fresh'],
  playful: ['俏皮', 'playful'],
  brisk: ['干练', '幹練', 'brisk'],
};

/** The tone that a word means; undefined where it is none of ours. */
export const toneFrom = (word: string): Tone | undefined =>
  (Object.keys(TONES) as Tone[]).find((tone) => TONES[tone].includes(headingOf(word)));

/** The word for a tone in our sheet. */
export const toneWord = (tone: Tone): string => TONES[tone][0] ?? tone;

/** Names of the consoles as people write them. */
const CONSOLES: readonly (readonly [id: string, ...names: string[]])[] = [
  ['pinduoduo', '拼多多', 'pdd'],
  ['taobao', '淘宝', '淘寶', '天猫', '天貓', '千牛', 'tmall'],
  ['doudian', '抖店', '抖音', '飞鸽', '飛鴿', 'feige', 'douyin'],
  ['jd', '京东', '京東', '咚咚'],
  ['kuaishou', '快手'],
  ['1688', '阿里巴巴', '阿里'],
];

/** A console's id from its name or id; undefined where it can be neither. */
export function consoleFrom(word: string): string | undefined {
  const name = headingOf(word);
  const known = CONSOLES.find((names) => names.includes(name));
  if (known) return known[0];
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(word) ? word : undefined;
}

/** The name of a console in our sheet; its id where we have no other. */
export const consoleWord = (id: string): string => CONSOLES.find(([known]) => known === id)?.[1] ?? id;

const STATES: Readonly<Record<Reply['state'], readonly string[]>> = {
  approved: ['可用', '启用', 'approved', 'active', ''],
  draft: ['草稿', 'draft'],
  retired: ['停用', 'retired', 'inactive'],
};

/** The state that a word means; unknown words mean that it can be used. */
export const stateFrom = (word: string): Reply['state'] =>
  (Object.keys(STATES) as Reply['state'][]).find((state) => STATES[state].includes(headingOf(word))) ??
  'approved';
export const stateWord = (state: Reply['state']): string => STATES[state][0] ?? state;

const DATE =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A day, or a moment of it, on the clock of China (UTC ms); a day alone lasts to its end. Undefined where it is no date. */
export function instantFrom(word: string): number | undefined {
  const [, year, month, day, hour, minute, second] = DATE.exec(word.trim()) ?? [];
  if (year === undefined) return undefined;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  const instant = instantOf(wall, CHINA);
  const shown = wallTime(instant, CHINA);
  if (shown.day !== wall.day || shown.month !== wall.month || wall.year < 2000 || wall.year > 2099)
    return undefined;
  return hour === undefined ? endOfDay(instant, CHINA) : instant;
}

/** A moment (UTC ms) as our sheet writes it, on the clock of China. */
export function instantWord(instant: number): string {
  const day = dayOf(instant, CHINA);
  if (endOfDay(instant, CHINA) === Math.floor(instant / 1000) * 1000) return day;
  const { hour, minute, second } = wallTime(instant, CHINA);
  return `${day} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** A path of groups in one cell; a slash inside a name is doubled. */
export const groupWord = (group: readonly string[]): string =>
  group.map((level) => level.replaceAll('/', '//')).join('/');

/** The path that a cell says, also as other programs write it. */
export const groupFrom = (word: string): string[] =>
  word
    .replaceAll('//', '\u0000')
    .split(/\s*(?:[=＝][>＞]|[/>])\s*/)
    .map((level) => level.replaceAll('\u0000', '/').trim())
    .filter((level) => level !== '');
