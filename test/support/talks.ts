import { DAY, HOUR, SECOND } from '../../utils/core/time.ts';
import { addDays, atMinute, dayOf } from '../../utils/core/zone.ts';
import { recordKey } from '../../utils/records/key.ts';
import type { Message } from '../../utils/records/message.ts';
import { Random } from './random.ts';

export interface TalkChoice {
  /** UTC ms: nothing is said later. */
  now: number;
  seed: number;
  /** Days up to the day of `now`, and conversations of each. */
  days: number;
  perDay: number;
  console?: string;
  shop?: string;
  zone?: string;
}

const AGENTS = ['青禾客服小周', '青禾客服阿岚'];
const SURNAMES = ['陈', '林', '吴', '何', '罗', '高'];

/** How long somebody takes to answer, ms: mostly quick, now and then late, rarely very late. */
function delay(random: Random): number {
  if (random.chance(0.8)) return random.int(4, 120) * SECOND;
  return random.chance(0.8) ? random.int(121, 600) * SECOND : random.int(600, 9000) * SECOND;
}

/** Conversations of some days: questions, answers, robots, questions that nobody answers, and that are withdrawn. */
export function makeTalks({
  now,
  seed,
  days,
  perDay,
  console = 'pinduoduo',
  shop = '71',
  zone = 'Asia/Shanghai',
}: TalkChoice): Message[] {
  const random = new Random(seed);
  const today = dayOf(now, zone);
  const messages: Message[] = [];
  const say = (conversation: string, buyer: string, at: number, rest: Partial<Message>) => {
    if (at > now) return;
    const id = `${console[0]}${seed}${String(messages.length).padStart(7, '0')}`;
    messages.push({
      key: recordKey(console, shop, id),
      console,
      shop,
      id,
      conversation,
      buyer,
      at,
      atSource: 'page',
      kind: 'text',
      seenAt: at + SECOND,
      role: 'buyer',
      ...rest,
    });
  };
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    for (let one = 0; one < perDay; one += 1) {
      const conversation = `u${random.int(1, days * perDay)}`;
      const buyer = `${random.pick(SURNAMES)}**${conversation.slice(-1)}`;
      const agent = random.pick(AGENTS);
      let at = atMinute(day, random.int(7 * 60, 23 * 60 + 30), zone) + random.int(0, 59) * SECOND;
      const rounds = random.int(1, 3);
      for (let round = 0; round < rounds; round += 1) {
        for (let asks = random.int(1, 2); asks > 0; asks -= 1) {
          say(conversation, buyer, at, random.chance(0.02) ? { kind: 'withdrawn' } : {});
          at += random.int(3, 20) * SECOND;
        }
        if (random.chance(0.1)) say(conversation, buyer, at, { role: 'robot' });
        if (random.chance(0.03)) break;
        at += delay(random);
        say(conversation, buyer, at, { role: 'agent', agent });
        at += random.int(20, 400) * SECOND;
      }
    }
  }
  return messages.filter(({ at }) => at > now - (days + 1) * DAY - HOUR);
}
