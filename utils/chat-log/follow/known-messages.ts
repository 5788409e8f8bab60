import type { ReadMessage } from '../../records/message.ts';
import { digestOf, mergeReadings, type Ranked } from './ranked.ts';

/** So many messages are remembered; of older ones it is told anew, which does no harm. */
const MOST = 40_000;

export interface KnownMessages {
  /** What is to be told after a message was read: all that is known of it, or nothing where that was known before. */
  learn(read: Ranked): ReadMessage | undefined;
  /** It could not be told after all. */
  forget(message: ReadMessage): void;
  /** All that was told, and forgets that it was. */
  takeAll(): Ranked[];
}

/** Where it is remembered: what stands in for an id is counted within one conversation. */
export const placeOf = ({ id, conversation }: Pick<ReadMessage, 'id' | 'conversation'>): string =>
  id.startsWith('~') ? `${id} ${conversation}` : id;

/** Remembers what was told of the messages of one shop, so that reading the same page again tells nothing. */
export function createKnownMessages(): KnownMessages {
  const known = new Map<string, Ranked & { digest: string }>();
  return {
    learn(read) {
      const place = placeOf(read.message);
      const before = known.get(place);
      const now = before ? mergeReadings(before, read) : read;
      const digest = digestOf(now.message);
      if (before?.digest === digest) return undefined;
      known.set(place, { ...now, digest });
      if (known.size > MOST) known.delete(known.keys().next().value ?? '');
      return now.message;
    },
    forget(message) {
      const kept = known.get(placeOf(message));
      if (kept) kept.digest = '';
    },
    takeAll() {
      const all = [...known.values()];
      known.clear();
      return all;
    },
  };
}
