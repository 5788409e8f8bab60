import type { PairIndex } from './pairs.ts';
import { commonPlace } from './places.ts';
import { theSyllables } from './syllables.ts';
import type { Step, Way } from './way.ts';

/** How many further pairs of a word are looked at besides its first: enough to leave few replies to be read. */
const FILTERS = 3;

/** Room for the marks of one look, used again and again. */
export class Room {
  found = new Uint8Array(0);
  #other = new Uint8Array(0);

  /** Makes room for so many slots and clears what an earlier look found. */
  clear(slots: number): void {
    if (this.found.length < slots) {
      this.found = new Uint8Array(2 * slots);
      this.#other = new Uint8Array(2 * slots);
    } else this.found.fill(0, 0, slots);
  }

  /** Keeps of what was found only what `look` finds, too, at the best place that both can have. */
  narrow(slots: number, look: (found: Uint8Array) => void): void {
    const { found } = this;
    const other = this.#other;
    other.fill(0, 0, slots);
    look(other);
    for (let slot = 0; slot < slots; slot += 1)
      if (found[slot] !== 0) found[slot] = commonPlace(found[slot] ?? 0, other[slot] ?? 0);
  }
}

function takeLiteral(pairs: PairIndex, { text }: Way, room: Room, slots: number, bodies: boolean): void {
  const last = text.length - 1;
  if (last === 0) {
    pairs.beginLook();
    pairs.takeAfter(text.charCodeAt(0), undefined, room.found, bodies);
    return;
  }
  for (let at = 0; at < last; at += 1)
    if (!pairs.hasUnits(text.charCodeAt(at), text.charCodeAt(at + 1))) return;
  pairs.beginLook();
  pairs.takeUnits(text.charCodeAt(0), text.charCodeAt(1), room.found, bodies);
  const count = Math.min(FILTERS, last - 1);
  for (let filter = 1; filter <= count; filter += 1) {
    const at = Math.round((filter * (last - 1)) / count);
    room.narrow(slots, (found) => {
      pairs.beginLook();
      pairs.takeUnits(text.charCodeAt(at), text.charCodeAt(at + 1), found, bodies);
    });
  }
}

function takeSteps(pairs: PairIndex, one: Step, two: Step, found: Uint8Array, bodies: boolean): void {
  const { starts, readings } = theSyllables();
  if (one.unit !== 0) {
    if (two.unit !== 0) pairs.takeUnits(one.unit, two.unit, found, bodies);
    else pairs.takeAfter(one.unit, new Set(two.syllables), found, bodies);
    return;
  }
  for (const first of one.syllables) {
    if (two.unit !== 0) {
      pairs.takeRead(first, readings[starts[two.unit] ?? 0] ?? 0, two.unit, found, bodies);
      continue;
    }
    for (const second of two.syllables) pairs.takeRead(first, second, 0, found, bodies);
  }
}

/** Takes the replies that have a character for all of the word. */
function takeSingle(pairs: PairIndex, step: Step, found: Uint8Array, bodies: boolean): void {
  if (step.unit !== 0) pairs.takeAfter(step.unit, undefined, found, bodies);
  const { count } = theSyllables();
  for (const first of step.syllables)
    for (let second = 0; second < count; second += 1) pairs.takeRead(first, second, 0, found, bodies);
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

function takePinyin(
  pairs: PairIndex,
  steps: readonly (readonly Step[])[],
  room: Room,
  slots: number,
  bodies: boolean,
): void {
  const length = steps.length;
  const starts = new Set<number>();
  pairs.beginLook();
  for (const one of steps[0] ?? []) {
    starts.add(one.to);
    if (one.to === length) takeSingle(pairs, one, room.found, bodies);
    for (const two of steps[one.to] ?? []) takeSteps(pairs, one, two, room.found, bodies);
  }
  for (const border of borders(steps)) {
    if (starts.size === 1 && starts.has(border)) continue;
    room.narrow(slots, (found) => {
      pairs.beginLook();
      for (let at = 0; at < border; at += 1)
        for (const one of steps[at] ?? [])
          if (one.to === border)
            for (const two of steps[border] ?? []) takeSteps(pairs, one, two, found, bodies);
    });
  }
}

/**
 * Notes in the room the replies that a word may be found in, each with the best place that it can have there. All that have it are among
 * them; some may not have it after all. Bodies are left out for a single letter, which nearly every body has.
 */
export function takeCandidates(pairs: PairIndex, way: Way, room: Room, slots: number): void {
  room.clear(slots);
  const bodies = way.text.length > 1 || way.text.charCodeAt(0) > 0x7f;
  if (way.steps) takePinyin(pairs, way.steps, room, slots, bodies);
  else takeLiteral(pairs, way, room, slots, bodies);
}
