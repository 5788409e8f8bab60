import { t } from '../../locales/text.ts';
import type { Clock } from '../../platform/timing-contract.ts';
import { type Limits, stateOfWait, type WaitState, waitedFor } from './wait.ts';
import { formatAgainst, formatShort, heardOf, speakWait, stateWord } from './wait-text.ts';

/** What a clock shows: state and word, how long and against which limit, and the share of the limit that has gone by. */
export interface FaceLook {
  state: WaitState;
  word: string;
  text: string;
  /** How long in full words, and what these words depend on: seldom another, since they are heard only when somebody comes by. */
  speak(): string;
  heard: string;
  part: number;
}

/** The steps in which the bar to the limit grows: finer ones are hardly seen in a row, and each is drawn anew. */
const PARTS = 24;

/** How a wait looks now. `small`: the limit is told by the bar alone. Without a clock: somebody waits, the page does not say since when. */
export function lookOf(clock: Clock | undefined, limits: Limits, now: number, small: boolean): FaceLook {
  if (!clock)
    return {
      state: 'fine',
      word: t('clocks.unknown'),
      text: '',
      speak: () => t('clocks.speakUnknown'),
      heard: '',
      part: 0,
    };
  const waited = waitedFor(clock, now);
  const state = stateOfWait(waited, limits);
  const heard = heardOf(waited);
  return {
    state,
    word: stateWord(state),
    text: small ? formatShort(waited, clock.exact) : formatAgainst(waited, clock.exact, limits),
    // What is late is never said to be within the limit, whatever was left off.
    speak: () => speakWait(state === 'late' ? Math.max(heard, limits.limit) : heard, clock.exact, limits),
    heard: `${state} ${heard} ${clock.exact}`,
    part: Math.min(1, Math.floor((waited / Math.max(1, limits.limit)) * PARTS) / PARTS),
  };
}

/** A clock that stands somewhere: mark, word, time. */
export interface Face {
  element: HTMLElement;
  /** Writes only what differs from what stands there. */
  draw(look: FaceLook): void;
}

/**
 * Makes the face of a clock. `alone`: it is heard by itself, in full words; else as part of what it stands in, in the words that are seen. Its bar is drawn by its looks (`components/page/clocks.css`) from the property `--part`.
 */
export function createFace(document: Document, className: string, alone = true): Face {
  const element = document.createElement('span');
  if (alone) element.setAttribute('role', 'timer');
  const mark = document.createElement('i');
  const word = document.createElement('b');
  const text = document.createElement('span');
  const words = word.appendChild(document.createTextNode(''));
  const time = text.appendChild(document.createTextNode(''));
  element.append(mark, word, text);
  let shown: Partial<FaceLook> = {};

  return {
    element,
    draw(look) {
      if (look.state !== shown.state) element.className = `${className} ${look.state}`;
      if (look.word !== shown.word) words.data = look.word;
      if (look.text !== shown.text) {
        time.data = look.text;
        if (!look.text !== text.hidden) text.hidden = !look.text;
      }
      if (alone && look.heard !== shown.heard) element.setAttribute('aria-label', look.speak());
      if (look.part !== shown.part) element.style.setProperty('--part', String(look.part));
      shown = look;
    },
  };
}
