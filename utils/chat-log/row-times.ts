import type { ShownTime } from '../chat/message-times.ts';
import { type Moment, shownText } from '../chat/places.ts';
import { isClockOnly, shownTime } from '../chat/shown-time.ts';
import type { MessageList } from '../reader/chat-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { isAbout, looseTime } from './loose-time.ts';
import { isPlausible } from './plain.ts';
import { shownDay } from './shown-day.ts';
import type { Gap, SeenRow, ThreadMemory } from './thread-memory.ts';
import type { RowOrder } from './thread-rows.ts';

/** A time or a day on a divider is no longer than this. */
const LENGTH = 40;
/** So many rows back, the time of a group or the name of a day is looked for. */
const BACK = 20_000;

/** Times of rows as far as they depend on rows around them. */
export class RowTimes {
  readonly #data: MessageList;
  readonly #order: RowOrder;
  readonly #memory: ThreadMemory;
  readonly #moment: Moment;
  /** What a row says by itself. */
  readonly read: (row: Element) => SeenRow;
  /** Rows before which nothing was found in this reading. */
  readonly #bare = new Set<Element>();
  readonly #seen = new Map<Element, boolean>();

  constructor(
    data: MessageList,
    order: RowOrder,
    memory: ThreadMemory,
    moment: Moment,
    read: (row: Element) => SeenRow,
  ) {
    this.#data = data;
    this.#order = order;
    this.#memory = memory;
    this.#moment = moment;
    this.read = read;
  }

  #isShown(row: Element): boolean {
    const known = this.#seen.get(row) ?? isShown(row);
    this.#seen.set(row, known);
    return known;
  }

  /** The row before that somebody sees. */
  before(row: Element): Element | undefined {
    let at = this.#order.before(row).row;
    while (at && !this.#isShown(at)) at = this.#order.before(at).row;
    return at;
  }

  #after(row: Element): Element | undefined {
    let at = this.#order.after(row);
    while (at && !this.#isShown(at)) at = this.#order.after(at);
    return at;
  }

  /** Whether a row is nothing but a time or a day above others: some pages put their dividers into rows. */
  isDivider({ message: { turn }, own, ownId, words }: SeenRow): boolean {
    const { now, zone } = this.#moment;
    return (
      turn.role === 'system' &&
      turn.kind === 'text' &&
      ownId === undefined &&
      (words === (own?.text ?? '') || shownDay(words, now, zone) !== undefined)
    );
  }

  /** What stands right before a row. */
  #gap(row: Element): Gap {
    const known = this.#memory.gaps.get(row);
    if (known) return known;
    const { now, zone } = this.#moment;
    const gap: Gap = {};
    const { between } = this.#order.before(row);
    const before = this.before(row);
    if (before && this.isDivider(this.read(before))) between.push(before);
    for (const element of between) {
      if (!isShown(element)) continue;
      const text = shownText(element);
      if (text === '' || text.length > LENGTH) continue;
      const at = gap.time === undefined ? looseTime(text, now, zone) : undefined;
      const day = gap.day === undefined ? shownDay(text, now, zone) : undefined;
      if (at !== undefined) gap.time = { at, text };
      else if (day !== undefined) gap.day = day;
    }
    this.#memory.gaps.set(row, gap);
    return gap;
  }

  /** The end of the day under whose name a row stands (UTC ms). */
  #dayOf(row: Element): number | undefined {
    const passed: Element[] = [];
    let day: number | undefined;
    for (let at: Element | undefined = row; at && passed.length < BACK; at = this.before(at)) {
      const gap = this.#gap(at);
      if (gap.under !== undefined) {
        day = gap.under ?? undefined;
        break;
      }
      passed.push(at);
      day = gap.day;
      if (day !== undefined) break;
    }
    for (const one of passed) this.#gap(one).under = day ?? null;
    return day;
  }

  /** The time that stands at a row or right before it. */
  #said = (row: Element): ShownTime | undefined => this.read(row).own ?? this.#gap(row).time;

  /** The same where it is one, and whether it names no day. */
  #atRow(row: Element): (ShownTime & { isClock: boolean }) | undefined {
    const time = this.#said(row);
    return time && !isAbout(time.text) ? { ...time, isClock: isClockOnly(time.text) } : undefined;
  }

  /** A clock time, on the last day on which it can have been by what is known at `reference`. */
  #clockAt(text: string, reference: number): number | undefined {
    return shownTime(text, reference, this.#moment.zone);
  }

  /** The time that a row shows or that stands right before it (UTC ms). */
  shown(row: Element): number | undefined {
    const seen = this.read(row);
    if (seen.shownAt !== undefined) return seen.shownAt;
    const time = this.#atRow(row);
    if (!time) return undefined;
    if (!time.isClock) return this.#keep(seen, time.at);
    const day = this.#dayOf(row);
    if (day !== undefined) return this.#keep(seen, this.#clockAt(time.text, Math.min(day, this.#moment.now)));
    return this.#amongOthers(row);
  }

  /** Clock times without days: each is the last such before that of the row behind it. */
  #amongOthers(row: Element): number | undefined {
    const chain: { seen: SeenRow; text: string }[] = [];
    let reference: number | undefined;
    for (let at: Element | undefined = row; at; at = this.#after(at)) {
      const seen = this.read(at);
      const time = seen.shownAt === undefined ? this.#atRow(at) : undefined;
      if (seen.shownAt !== undefined) reference = seen.shownAt;
      else if (time && (!time.isClock || this.#dayOf(at) !== undefined)) reference = this.shown(at);
      else if (time) chain.push({ seen, text: time.text });
      if (reference !== undefined) break;
    }
    for (const { seen, text } of chain.reverse())
      reference = this.#keep(seen, this.#clockAt(text, reference ?? this.#moment.now)) ?? reference;
    return this.read(row).shownAt;
  }

  #keep(seen: SeenRow, at: number | undefined): number | undefined {
    if (at === undefined || !isPlausible(at, this.#moment.now)) return undefined;
    seen.shownAt = at;
    return at;
  }

  /** The time of the group in which a row stands that shows none itself, or what says about when that was. */
  carried(row: Element): ShownTime | undefined {
    if (!this.#data.time?.carry) return undefined;
    const passed: Element[] = [];
    let found: ShownTime | undefined;
    for (let at: Element | undefined = row; at && passed.length < BACK; at = this.before(at)) {
      if (this.#bare.has(at)) break;
      const shown = this.shown(at);
      found = this.read(at).carried ?? (shown === undefined ? this.#said(at) : { at: shown, text: '' });
      if (found) break;
      passed.push(at);
    }
    for (const one of passed) {
      if (found) this.read(one).carried = found;
      else this.#bare.add(one);
    }
    return found;
  }

  /** The time of the first row behind this one that shows one (UTC ms): later it can't have been. */
  next(row: Element): number | undefined {
    let at = this.#after(row);
    for (let passed = 0; at && passed < BACK; passed += 1) {
      const found = this.shown(at);
      if (found !== undefined) return found;
      at = this.#after(at);
    }
    return undefined;
  }
}
