import { type Failure, fail, type Result } from '../../core/result.ts';
import type { LogRequest, Waiting } from '../../platform/timing-contract.ts';
import { BATCH_LIMIT } from '../../records/key.ts';
import type { LogParcel, Pending } from './pending.ts';
import type { PresenceBeat, Stretch } from './presence-beat.ts';

/** Between two messages to the background lies at least so long (ms), unless it is urgent. */
export const SPACE = 300;
/** So long (ms) it is waited after a failure, each time twice as long, up to the longest. */
const FIRST_REST = 5000;
const LONGEST_REST = 60_000;
/** So long (ms) an answer may take; a worker that was killed may never give one. */
const PATIENCE = 12_000;
/** Failures after which nothing is told until somebody changes something. */
const FINAL: ReadonlySet<string> = new Set(['console-off', 'not-allowed', 'unknown-console']);

export interface OutboxAround {
  console: string;
  /** The chat page's id. */
  page(): string;
  pending: Pending;
  presence: PresenceBeat;
  deliver(body: LogRequest): Promise<Result<Waiting>>;
  onWaiting(waiting: Waiting): void;
  /** Nothing that was read is kept: the background does not take it. */
  onRefused(): void;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}

export interface LogOutbox {
  /** Tells what waits, as soon as it may; `isUrgent`: at once. */
  work(isUrgent?: boolean): void;
  /** Tells everything now: there may be no later. */
  flush(): void;
  /** Something was changed elsewhere: what was refused may be taken now. True where it had been refused. */
  resume(): boolean;
}

/** Hands what waits to the background, in messages that are not too many and not too large, until it has all of it. */
export function createLogOutbox(around: OutboxAround): LogOutbox {
  const { pending, presence, signal } = around;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let onWay = 0;
  let sentAt = Number.NEGATIVE_INFINITY;
  let rest = 0;
  let most = BATCH_LIMIT;
  let isRefused = false;
  let isUrgent = false;

  function failed({ code }: Failure, parcel: LogParcel, open: Stretch | undefined): void {
    if (FINAL.has(code)) {
      isRefused = true;
      pending.clear();
      around.onRefused();
      return;
    }
    if (open) presence.putBack(open);
    if (code !== 'bad-message') rest = Math.min(LONGEST_REST, rest * 2 || FIRST_REST);
    else if (parcel.messages.length < 2) return;
    // One message that cannot be told must not keep back the others.
    else most = Math.ceil(parcel.messages.length / 2);
    pending.putBack(parcel);
  }

  async function tell(parcel: LogParcel, open: Stretch | undefined): Promise<void> {
    onWay += 1;
    sentAt = performance.now();
    const { console } = around;
    const body = { console, page: around.page(), ...parcel, ...(open && { open }) };
    const delivery = around.deliver(body).catch((error: unknown) => fail('no-answer', String(error)));
    let impatient: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<Result<never>>((resolve) => {
      impatient = setTimeout(() => resolve(fail('no-answer')), PATIENCE);
    });
    const result = await Promise.race([delivery, silence]);
    clearTimeout(impatient);
    onWay -= 1;
    if (signal.aborted) return;
    if (result.ok) {
      rest = 0;
      most = BATCH_LIMIT;
      around.onWaiting(result.value);
    } else failed(result.error, parcel, open);
    plan();
  }

  function next(now: number, limit: number): [LogParcel, Stretch | undefined] | undefined {
    const parcel = pending.take(now, limit);
    if (!parcel && !presence.isDue(around.now())) return undefined;
    return [parcel ?? { shop: pending.shop(), messages: [], listed: [] }, presence.take()];
  }

  function run(): void {
    timer = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    if (signal.aborted || isRefused || onWay > 0) return;
    isUrgent = false;
    const one = next(around.now(), most);
    if (one) void tell(...one);
    else plan();
  }

  function plan(): void {
    if (signal.aborted || isRefused || onWay > 0) return;
    const at = presence.isDue(around.now()) ? 0 : pending.nextAt();
    if (at === undefined) return;
    const passed = performance.now() - sentAt;
    const space = Math.max(isUrgent && rest === 0 ? 0 : SPACE - passed, rest - passed, at - around.now());
    const wanted = performance.now() + Math.max(0, space);
    if (timer !== undefined && dueAt <= wanted) return;
    clearTimeout(timer);
    // Timers of a hidden page may be a minute late.
    if (space <= 0) run();
    else {
      dueAt = wanted;
      timer = setTimeout(run, space);
    }
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    work(urgent = false) {
      isUrgent ||= urgent;
      plan();
    },
    flush() {
      if (signal.aborted || isRefused) return;
      for (let parcels = 0; parcels < 5; parcels += 1) {
        const parcel = pending.take(Number.POSITIVE_INFINITY, BATCH_LIMIT);
        const open = presence.take();
        if (!parcel && !open) return;
        void tell(parcel ?? { shop: pending.shop(), messages: [], listed: [] }, open);
      }
    },
    resume() {
      const was = isRefused;
      isRefused = false;
      rest = 0;
      plan();
      return was;
    },
  };
}
