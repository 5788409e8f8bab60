import { fail, ok } from '../../../utils/core/result.ts';
import type { board } from '../team/posts/world.ts';
import { NOON } from './world.ts';

/** What an exchange of posts needs, over a hub whose board is this one and which has no release. */
export const exchangingOver = (here: ReturnType<typeof board>) => ({
  clock: () => NOON,
  client: '1.4.0',
  random: () => 0.5,
  request: async () => fail('channel-unreachable'),
  hub: () => ({ id: 'hub', pull: async () => ok({ outcome: 'empty' as const }), board: here }),
});
