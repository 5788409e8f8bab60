import { ok } from '../../core/result.ts';
import type { Channel } from './channel.ts';

/** Files and pasted texts: a person brings them (`teamOffer`), so there is nothing to ask. */
export const fileChannel = (id: string): Channel => ({
  id,
  pull: async () => ok({ outcome: 'empty' }),
});
