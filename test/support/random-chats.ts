import { DAY, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Logged } from '../../utils/timing/log.ts';
import { Random } from './random.ts';

export interface Crowd {
  seed: number;
  /** From (UTC ms) and for how many days. */
  start: number;
  days: number;
  conversations: number;
  /** About so many messages in each conversation. */
  messages: number;
  console?: string;
  shop?: string;
}

/** Some pages do not say who of the shop spoke. */
const AGENTS = ['amy', 'bob', ''];

/** Gaps as they are in chats: seconds mostly, sometimes hours, rarely more than a day. */
function gap(random: Random): number {
  if (random.chance(0.6)) return random.int(0, 200) * SECOND;
  if (random.chance(0.7)) return random.int(1, 120) * MINUTE;
  return random.int(0, 2.2 * DAY);
}

/** Made-up chats with everything that makes counting hard: robots, handing over, withdrawn questions, vague and equal times. */
export function makeChats({
  seed,
  start,
  days,
  conversations,
  messages,
  console = 'taobao',
  shop = '1',
}: Crowd): Logged[] {
  const random = new Random(seed);
  const made: Logged[] = [];
  for (let one = 0; one < conversations; one += 1) {
    let at = start + random.int(0, days * DAY);
    for (let line = 0; line < messages; line += 1) {
      at += gap(random);
      if (at > start + days * DAY) break;
      const role = random.pick(['buyer', 'buyer', 'buyer', 'agent', 'agent', 'robot', 'system'] as const);
      const agent = role === 'agent' || (role === 'system' && random.chance(0.7)) ? random.pick(AGENTS) : '';
      made.push({
        id: `${one}-${line}`,
        console,
        shop,
        conversation: `c${one}`,
        buyer: `buyer ${one}`,
        role,
        at,
        atSource: random.chance(0.1) ? 'seen' : 'page',
        kind: random.chance(0.08) ? 'withdrawn' : random.pick(['text', 'image', 'card']),
        ...(agent === '' ? {} : { agent }),
        ...(random.chance(0.05) ? { grouped: true as const } : {}),
        ...(role === 'system' && random.chance(0.6)
          ? { event: random.pick(['transfer', 'welcome', 'closed'] as const) }
          : {}),
      });
    }
  }
  return made;
}

/** In another order. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const random = new Random(seed);
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = random.int(0, at);
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
