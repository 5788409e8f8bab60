import type { Answer } from '../reader/reading.ts';
import type { ConsoleData } from '../reader/vocabulary.ts';

/** An answer of the page, and when it came (UTC ms): it may wait for its reader. */
export interface HeardAnswer {
  answer: Answer;
  at: number;
}

/**
 * What the first script of a page hands to the reader, which is brought into the page only where there is something to read. Both run
 * in the extension's own world of that frame; the page sees neither.
 */
export interface Handover {
  /** Aborts when the extension is gone. */
  signal: AbortSignal;
  /** Whether the extension is still there; where it is not, everything of ours in this frame ends. */
  alive(): boolean;
  /** Gives the answers that waited, then each as it comes. */
  onAnswer(take: (heard: HeardAnswer) => void): void;
}

const HANDOVER = Symbol.for('tiexin.handover');
/** The name under which a console's own file leaves its data (`scripts/build/console-scripts.ts`). */
export const CONSOLE_NAME = 'tiexin.console';

type World = { [HANDOVER]?: Handover; [key: symbol]: unknown };
const world = globalThis as World;

/** Leaves it for the reader of this frame. */
export const leaveHandover = (handover: Handover): void => {
  world[HANDOVER] = handover;
};

/**
 * What was left for the reader, for the first that asks: where its script was brought twice, the second finds nothing. Where the frame
 * has gone to another console since the reader was asked for, it is left for the right one.
 */
export function takeHandover(host: string): { handover: Handover; data: ConsoleData } | undefined {
  const handover = world[HANDOVER];
  const data = world[Symbol.for(CONSOLE_NAME)] as ConsoleData | undefined;
  if (!handover || !data?.hosts.includes(host)) return undefined;
  delete world[HANDOVER];
  return { handover, data };
}
