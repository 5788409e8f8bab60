import { atMinute } from '../../utils/core/zone.ts';
import type { Logged } from '../../utils/timing/log.ts';

/** Where messages of a script are said. */
export interface Scene {
  day?: string;
  zone?: string;
  console?: string;
  shop?: string;
  conversation?: string;
}

const KIND = ['withdrawn', 'card', 'image', 'video'] as const;
const WHO = { B: 'buyer', A: 'agent', R: 'robot', S: 'system' } as const;

/**
 * Messages from lines as `10:00:05 B`: the time of the day (`1+10:00` is on the next one), and who speaks: B a buyer, A or `A:amy` a person
 * of the shop, R its robot, S the system, `T:amy` a handing over to amy (`T`: to somebody), X the line that closes the conversation. Then marks: `withdrawn`, `card`,
 * `image`, `video`, `grouped`, `seen`.
 */
export function script(lines: string, scene: Scene = {}): Logged[] {
  const {
    day = '2026-11-10',
    zone = 'Asia/Shanghai',
    console = 'taobao',
    shop = '1',
    conversation = 'c1',
  } = scene;
  return lines
    .trim()
    .split('\n')
    .map((line, at): Logged => {
      const [time = '', who = '', ...marks] = line.trim().split(/\s+/);
      const [clock = '', later = '0'] = time.split('+').reverse();
      const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
      const [letter = '', ...names] = who.split(':');
      const agent = names.join(':') || undefined;
      const isHanded = letter === 'T';
      return {
        id: `${conversation}-${String(at).padStart(4, '0')}`,
        console,
        shop,
        conversation,
        buyer: conversation,
        role: isHanded || letter === 'X' ? 'system' : WHO[letter as keyof typeof WHO],
        at: atMinute(day, Number(later) * 1440 + hour * 60 + minute, zone) + second * 1000,
        atSource: marks.includes('seen') ? 'seen' : 'page',
        kind: KIND.find((kind) => marks.includes(kind)) ?? 'text',
        ...(agent === undefined ? {} : { agent }),
        ...(isHanded ? { event: 'transfer' as const } : {}),
        ...(letter === 'X' ? { event: 'closed' as const } : {}),
        ...(marks.includes('grouped') ? { grouped: true as const } : {}),
      };
    });
}
