import type { Failure } from '../../core/result.ts';
import type { Response } from '../../platform/contract.ts';
import { deliver } from '../../platform/send.ts';
import type { Batch } from '../../records/batch.ts';
import { BATCH_LIMIT } from '../../records/key.ts';

type View = Response<'record'>;

/** A long list begins with a short message, so that what is in sight need not wait for the rest. */
const FIRST = 60;
/**
 * Hands a reading to the background in messages of at most `BATCH_LIMIT` records, in order. `onView` gets each answer as it
 * comes. Gives the failure of the first message that was not taken; sending all of it again changes nothing that was.
 */
async function handOver(
  batch: Batch,
  onView: (view: View) => void,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const { orders, parcels, reviews } = batch;
  const most = Math.max(orders.length, parcels.length, reviews?.length ?? 0);
  for (let from = 0, until = FIRST; from === 0 || from < most; from = until, until += BATCH_LIMIT) {
    const slice = <T>(list: readonly T[]) => list.slice(from, until);
    const part = {
      ...batch,
      orders: slice(orders),
      parcels: slice(parcels),
      ...(reviews && { reviews: slice(reviews) }),
    };
    const result = await deliver('record', part, signal);
    if (signal.aborted) return undefined;
    if (!result.ok) return result.error;
    onView(result.value);
  }
  return undefined;
}

/** How many batches may wait while the background can't be reached; what comes later stays in the page's view till then. */
const ROOM = 30;
/** Failures after which the same batch would fail again. */
const FINAL: ReadonlySet<string> = new Set(['console-off', 'not-allowed', 'bad-message', 'unknown-console']);

export interface Outbox {
  /** Whether another batch may be put in. */
  hasRoom(): boolean;
  put(batch: Batch): void;
  /** Sends what waits, in order. What fails for a passing reason stays for the next time. */
  work(): Promise<void>;
}

/** Keeps batches until the background has taken them. `onView` is told which batch an answer belongs to. */
export function createOutbox(
  onView: (view: View, batch: Batch) => void,
  onFailure: (code: string) => void,
  signal: AbortSignal,
): Outbox {
  const queue: Batch[] = [];
  let sending = false;
  return {
    hasRoom: () => queue.length < ROOM,
    put: (batch) => void queue.push(batch),
    async work() {
      if (sending) return;
      sending = true;
      try {
        for (let next = queue[0]; next && !signal.aborted; next = queue[0]) {
          const batch = next;
          const failure = await handOver(batch, (view) => onView(view, batch), signal);
          if (failure && !FINAL.has(failure.code)) {
            onFailure(failure.code);
            break;
          }
          queue.shift();
          if (failure) onFailure(failure.code);
        }
      } finally {
        sending = false;
      }
    },
  };
}
