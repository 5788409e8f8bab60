import { INTENTS } from '../../../utils/intent/intents.ts';
import type { Reply } from '../../../utils/records/reply.ts';

const AT = Date.UTC(2026, 10, 1);

/** A reply with one wording, approved, for every console. */
export const makeReply = (id: string, more: Partial<Reply> = {}): Reply => ({
  id,
  code: id,
  group: [],
  title: id,
  variants: [{ tone: 'poised', lang: 'zh-CN', body: '好的，我马上看。' }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  state: 'approved',
  layer: 'starter',
  updatedAt: AT,
  ...more,
});

const STATES: readonly (readonly [string, readonly string[]])[] = [
  ['urge_ship', ['to_ship', 'soon', 'late', 'shipped']],
  ['logistics', ['to_ship', 'shipped', 'stalled', 'signed']],
  ['modify_cancel.address', ['to_ship', 'shipped']],
];

/** A reply for every intent, and some for one state of the order each. */
export const smallLibrary = (): Reply[] => [
  ...INTENTS.filter((intent) => intent !== 'other').map((intent) =>
    makeReply(intent, { situations: [intent] }),
  ),
  ...STATES.flatMap(([intent, states]) =>
    states.map((state) => makeReply(`${intent}-${state}`, { situations: [intent], tags: [state] })),
  ),
];
