import { readDraft } from '../../../utils/composer/draft.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { t } from '../../../utils/locales/text.ts';
import { createAnswering, TYPED } from '../../../utils/page/clocks/answering.ts';
import { createReminders } from '../../../utils/page/clocks/reminders.ts';
import { createChime } from '../../../utils/page/clocks/sound.ts';
import { stateOfWait, waitedFor } from '../../../utils/page/clocks/wait.ts';
import { nameOf } from '../../../utils/page/clocks/wait-list.ts';
import { formatWait, speakSpan } from '../../../utils/page/clocks/wait-text.ts';
import type { Clock, ClockManners } from '../../../utils/platform/timing-contract.ts';
import { createKnownComposers } from './known-composers.ts';
import type { LiveAround } from './surface.ts';

/** Reminds of who waits, and keeps quiet where an answer is being written. */
export interface Reminding {
  /** The thread that is open, once it is settled. */
  open(key: string | undefined): void;
  /** Whether an answer to this buyer is being written now. */
  isHeld(key: string): boolean;
  /** Says, and sounds, what is due; tells the background of an answer that is being written. */
  look(clocks: readonly Clock[], manners: ClockManners): void;
}

/** Not more often than this (ms) there is a sound. */
const PAUSE = 10 * SECOND;

function wordsFor(due: readonly Clock[], manners: ClockManners, now: number): string {
  const [first] = due;
  if (!first) return '';
  const waited = waitedFor(first, now);
  const span = first.exact ? speakSpan(waited) : formatWait(waited, false);
  if (due.length > 1) return t('clocks.remindMany', [String(due.length), span]);
  const state = stateOfWait(waited, manners);
  const [name, most] = [nameOf(first), speakSpan(manners.limit)];
  return state === 'late'
    ? t('clocks.remindLate', [name, span, most])
    : t('clocks.remind', [name, span, most]);
}

export function createReminding(around: LiveAround, say: (text: string) => void): Reminding {
  const { document, now, signal, view } = around;
  const answering = createAnswering();
  const reminders = createReminders();
  const chime = createChime(view as Window & typeof globalThis, signal);
  let opened: string | undefined;
  let waits = new Set<string>();
  let looked: readonly Clock[] | undefined;
  let soundedAt = Number.NEGATIVE_INFINITY;

  const composers = createKnownComposers(around.composers);
  const draft = () => composers.all().map(readDraft).join('\n');
  const isHeld = (key: string) => answering.isTo(key, draft, now());
  const tell = () => {
    if (opened === undefined || !waits.has(opened) || !isHeld(opened)) return;
    if (answering.isToBeTold(opened, now())) around.answering(opened, now() + TYPED);
  };

  const onKey = (event: Event) => {
    const [target] = event.composedPath();
    if (opened === undefined || !event.isTrusted || !(target instanceof Node)) return;
    if (!composers.holds(target)) return;
    answering.key(now());
    tell();
  };
  for (const name of ['keydown', 'input'] as const)
    document.addEventListener(name, onKey, { capture: true, passive: true, signal });

  return {
    open(key) {
      if (key === opened) return;
      opened = key;
      composers.anew();
      answering.open(key, key === undefined ? '' : draft());
    },
    isHeld,
    look(clocks, manners) {
      if (clocks !== looked) waits = new Set(clocks.map(({ conversation }) => conversation));
      looked = clocks;
      tell();
      const due = reminders.due(clocks, manners, now(), isHeld);
      if (due.length === 0) return;
      say(wordsFor(due, manners, now()));
      if (manners.sound && Math.abs(now() - soundedAt) >= PAUSE && chime()) soundedAt = now();
    },
  };
}
