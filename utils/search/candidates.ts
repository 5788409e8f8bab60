import type { Finds, PairIndex } from './pairs.ts';
import { commonPlace, KIND } from './places.ts';
import { theSyllables } from './syllables.ts';
import type { Step, Way } from './way.ts';

/** How many further pairs of a word are looked at besides its first: enough to leave few replies to be read. */
const FILTERS = 3;

/** Room for what one look finds, used again and again: the best place in each slot, and which slots they are. */
export class Room implements Finds {
  found = new Uint8Array(0);
  slots = new Int32Array(0);
  count = 0;
  bodies = true;

  /** Makes room for so many slots and clears what an earlier look found. */
  clear(slots: number): void {
    for (let at = 0; at < this.count; at += 1) this.found[this.slots[at] ?? 0] = 0;
    this.count = 0;
    if (this.found.length >= slots) return;
    this.found = new Uint8Array(2 * slots);
    this.slots = new Int32Array(2 * slots);
  }

  note(slot: number, place: number): void {
    const known = this.found[slot] ?? 0;
    if (known === 0) {
      this.slots[this.count] = slot;
      this.count += 1;
    } else if (known <= place) return;
    this.found[slot] = place;
  }

  /** Keeps of what was found only what `other` has, too, at the best place that both can have. */
  narrow(other: Room): void {
    const before = this.count;
    this.count = 0;
    for (let at = 0; at < before; at += 1) {
      const slot = this.slots[at] ?? 0;
      const place = commonPlace(this.found[slot] ?? 0, other.found[slot] ?? 0);
      this.found[slot] = place;
      if (place === 0) continue;
      this.slots[this.count] = slot;
      this.count += 1;
    }
  }
}

/** Narrows what a room has, by a look with room of its own. */
const beside = new WeakMap<Room, Room>();

function narrow(room: Room, slots: number, look: (other: Room) => void): void {
  const other = beside.get(room) ?? new Room();
  beside.set(room, other);
  other.clear(slots);
  other.bodies = room.bodies;
  look(other);
  room.narrow(other);
}

function takeLiteral(pairs: PairIndex, { text }: Way, room: Room, slots: number): void {
  const last = text.length - 1;
  if (last === 0) {
    pairs.beginLook();
    pairs.takeAfter(text.charCodeAt(0), undefined, room);
    return;
  }
  for (let at = 0; at < last; at += 1)
    if (!pairs.hasUnits(text.charCodeAt(at), text.charCodeAt(at + 1))) return;
  pairs.beginLook();
  pairs.takeUnits(text.charCodeAt(0), text.charCodeAt(1), room);
  const count = Math.min(FILTERS, last - 1);
  for (let filter = 1; filter <= count; filter += 1) {
    const at = Math.round((filter * (last - 1)) / count);
    narrow(room, slots, (other) => {
      pairs.beginLook();
      pairs.takeUnits(text.charCodeAt(at), text.charCodeAt(at + 1), other);
    });
  }
}

function takeSteps(pairs: PairIndex, one: Step, two: Step, finds: Finds): void {
  const { starts, readings } = theSyllables();
  if (one.unit !== 0) {
    if (two.unit !== 0) pairs.takeUnits(one.unit, two.unit, finds);
    else pairs.takeAfter(one.unit, new Set(two.syllables), finds);
    return;
  }
  for (const first of one.syllables) {
    if (two.unit !== 0) {
      pairs.takeRead(first, readings[starts[two.unit] ?? 0] ?? 0, two.unit, finds);
      continue;
    }
    for (const second of two.syllables) pairs.takeRead(first, second, 0, finds);
  }
}

/** Takes the replies that have a character for all of the word; in bodies only where the word is all of a syllable. */
function takeSingle(pairs: PairIndex, step: Step, whole: number, finds: Finds): void {
  if (step.unit !== 0) pairs.takeAfter(step.unit, undefined, finds);
  const { count } = theSyllables();
  const take = (first: number) => {
    for (let second = 0; second < count; second += 1) pairs.takeRead(first, second, 0, finds);
  };
  if (step.syllables.includes(whole)) take(whole);
  const { bodies } = finds;
  finds.bodies = false;
  for (const first of step.syllables) take(first);
  finds.bodies = bodies;
}

/** Places in the word, besides its ends, that every reading of it has a border at; the last ones. */
function borders(steps: readonly (readonly Step[])[]): number[] {
  const found: number[] = [];
  let reach = 0;
  for (let at = 0; at < steps.length; at += 1) {
    if (at > 0 && reach <= at) found.push(at);
    for (const { to } of steps[at] ?? []) reach = Math.max(reach, to);
  }
  return found.slice(-FILTERS);
}

function takePinyin(pairs: PairIndex, { kind, text, steps = [] }: Way, room: Room, slots: number): void {
  const whole = theSyllables().numbers.get(text) ?? 0;
  const length = steps.length;
  const starts = new Set<number>();
  pairs.beginLook();
  for (const one of steps[0] ?? []) {
    starts.add(one.to);
    if (one.to === length && kind !== KIND.initials) takeSingle(pairs, one, whole, room);
    for (const two of steps[one.to] ?? []) takeSteps(pairs, one, two, room);
  }
  for (const border of borders(steps)) {
    if (starts.size === 1 && starts.has(border)) continue;
    narrow(room, slots, (other) => {
      pairs.beginLook();
      for (let at = 0; at < border; at += 1)
        for (const one of steps[at] ?? [])
          if (one.to === border) for (const two of steps[border] ?? []) takeSteps(pairs, one, two, other);
    });
  }
}

/**
 * Notes in the room the replies that a word may be found in, each with the best place that it can have there. All that have it are among
 * them; some may not have it after all. Bodies are left out for a single letter, which nearly every body has.
 */
export function takeCandidates(pairs: PairIndex, way: Way, room: Room, slots: number): void {
  room.clear(slots);
  room.bodies = way.text.length > 1 || way.text.charCodeAt(0) > 0x7f;
  if (way.steps) takePinyin(pairs, way, room, slots);
  else takeLiteral(pairs, way, room, slots);
}
