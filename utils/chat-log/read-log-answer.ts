import { parseBigJson } from '../reader/big-json.ts';
import { isValue } from '../reader/outcome.ts';
import { type CompiledPath, holds, valueAt, valuesAt } from '../reader/path.ts';
import { id as normaliseId, text as normaliseText } from '../reader/plain-values.ts';
import type { Answer } from '../reader/reading.ts';
import { askedFor, isAskedBy } from '../reader/request-test.ts';
import type { ReadMessage } from '../records/message.ts';
import type { CompiledLog, LogPlan } from './compile-log.ts';
import { boundName } from './plain.ts';
import { readMessageFields } from './read-message-fields.ts';
import type { LogReading } from './reading.ts';

/** Between frames that come together. */
export const FRAME_END = '\u001e';
/** So many frames of one delivery are read, and so many messages of one answer. */
const FRAMES = 2000;
const MESSAGES = 5000;

function firstWord(root: unknown, paths: readonly CompiledPath[], read: (value: unknown) => unknown) {
  for (const path of paths) {
    const found = read(valueAt(root, path));
    if (isValue(found) && typeof found === 'string') return found;
  }
  return undefined;
}

/** Where a list was found whose entries are messages, the entries. */
const entriesOf = (values: readonly unknown[]): unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value])).slice(0, MESSAGES);

/** Of two readings of one message in one delivery: what is known of it after both. */
function joined(one: ReadMessage, other: ReadMessage): ReadMessage {
  const [first, last] = one.kind === 'withdrawn' ? [other, one] : [one, other];
  return last.kind === 'withdrawn' ? { ...first, kind: 'withdrawn' } : { ...first, ...last };
}

class Reading {
  readonly messages = new Map<string, ReadMessage>();
  #shop: LogReading['shop'];
  #me: string | undefined;

  take(root: unknown, { messages, message, shop, me }: LogPlan, now: number, timedIds: boolean): void {
    const id = firstWord(root, shop.id, normaliseId);
    const name = firstWord(root, shop.name, normaliseText);
    if (id !== undefined || name !== undefined)
      this.#shop = { ...this.#shop, ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
    const own = firstWord(root, me, normaliseText);
    if (own !== undefined) this.#me = boundName(own);
    if (!message) return;
    for (const path of messages)
      for (const raw of entriesOf(valuesAt(root, path))) {
        const one = readMessageFields(raw, message, { now, timedIds });
        const known = one && this.messages.get(one.id);
        // The same id under two buyers is no message's own.
        if (one && (!known || known.conversation === one.conversation))
          this.messages.set(one.id, known ? joined(known, one) : one);
      }
  }

  get(): LogReading {
    return {
      messages: [...this.messages.values()],
      ...(this.#shop && { shop: this.#shop }),
      ...(this.#me !== undefined && { me: this.#me }),
    };
  }
}

/**
 * Reads what a chat page received for itself: an answer, or frames of a WebSocket (`ws:` or `wss:` address) with `FRAME_END` between them.
 * Undefined: no source of this console declares it. What is not as declared gives nothing; nothing in it makes it throw.
 * @param now UTC milliseconds.
 */
export function readLogAnswer(compiled: CompiledLog, heard: Answer, now: number): LogReading | undefined {
  const asked = askedFor(heard);
  if (!asked) return undefined;
  const kind = asked.url.protocol.startsWith('ws') ? 'frame' : 'answer';
  const plans = compiled.plans.filter(
    (plan) => plan.data.kind === kind && isAskedBy(plan.request, asked, undefined),
  );
  if (plans.length === 0) return undefined;
  const timedIds = compiled.data.threads.some((thread) => thread.timedIds);
  const reading = new Reading();
  const texts = heard.tooLarge ? [] : kind === 'frame' ? heard.text.split(FRAME_END, FRAMES) : [heard.text];
  for (const text of texts) {
    const json = parseBigJson(text);
    if (!json.ok) continue;
    for (const plan of plans)
      if (holds(plan.envelope, json.value)) reading.take(json.value, plan, now, timedIds);
  }
  return reading.get();
}
