import { SECOND } from '../core/time.ts';
import type { SeenRow, ThreadMemory } from './thread-memory.ts';
import type { RowOrder } from './thread-rows.ts';

/** So long (ms) after a thread was opened it may still be filling; a few rows that come alone do not fill it. */
const FILLS = 2 * SECOND;
const FILLS_FAST = 250;
const FEW = 3;
/** So many messages may come at once while somebody looks; more are history. */
const MOST = 60;

/** Tells the rows that came at the end of a thread while somebody was looking. */
export class LiveTail {
  readonly #memory: ThreadMemory;
  readonly #order: RowOrder;
  readonly #isOpen: boolean;
  /** So many rows may come at once. */
  readonly #most: number;
  readonly #idOf: (row: Element) => string | undefined;
  #behind: ReadonlySet<Element> | undefined;

  constructor(
    memory: ThreadMemory,
    order: RowOrder,
    { now, isFirst }: { now: number; isFirst: boolean },
    idOf: (row: Element) => string | undefined,
  ) {
    this.#idOf = idOf;
    this.#memory = memory;
    this.#order = order;
    const age = now - memory.startedAt;
    this.#isOpen = !isFirst && !memory.stopped && age >= FILLS_FAST;
    this.#most = age >= FILLS ? MOST : FEW;
  }

  /** Whether a row that was not seen before is one of them. */
  isLive(row: Element, id: string | undefined): boolean {
    if (!this.#isOpen || (id !== undefined && this.#memory.given.has(id))) return false;
    this.#behind ??= this.#findBehind();
    return this.#behind.has(row);
  }

  #isTail(row: Element): boolean {
    const { tail } = this.#memory;
    if (!tail) return false;
    const element = tail.element.deref();
    if (element?.isConnected && this.#order.isRow(element)) return element === row;
    return tail.id !== undefined && this.#idOf(row) === tail.id;
  }

  /** The rows behind the one that was the last; none where that one is gone. */
  #findBehind(): ReadonlySet<Element> {
    const behind = new Set<Element>();
    for (const row of this.#order.newest(this.#most + 1)) {
      if (this.#isTail(row)) return behind;
      behind.add(row);
    }
    return new Set();
  }

  /** Notes which row is the last now. */
  note(read: (row: Element) => SeenRow): void {
    const [last] = this.#order.newest(1);
    if (!last) return;
    const { ownId } = read(last);
    this.#memory.tail = { element: new WeakRef(last), ...(ownId !== undefined && { id: ownId }) };
    delete this.#memory.stopped;
  }
}
