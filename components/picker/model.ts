import type { Box, PickerPlace, Room } from '../../utils/picker/place.ts';
import type { Ask, ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';

/** A line of the picker: a reply, with why it is suggested where it is, or a folder. */
export type PickerRow =
  | { kind: 'reply'; card: ReplyCard; why?: string }
  | { kind: 'folder'; name: string; count: number };

/** Everything that the picker shows; it fetches nothing by itself. */
export interface PickerModel {
  place: PickerPlace;
  phase: 'waiting' | 'ready' | 'failed';
  query: string;
  /** The folder that is open, outermost first. */
  path: readonly string[];
  rows: readonly PickerRow[];
  /** How many replies there are, of which `rows` are the first. */
  total: number;
  /** Place of the selected row, -1 when there is none. */
  selected: number;
  /** All messages of the selected reply, once they are known. */
  messages?: readonly string[];
  /** The draft as it would be, against what the console takes. */
  length?: { count: number; most: number; over: boolean };
  /** What is asked before the chosen reply goes in. */
  form?: { card: ReplyCard; asks: readonly Ask[] };
  /** Something that has to be said in the picker itself. */
  notice?: string;
  busy: boolean;
}

/** The same before it has its place: where the composer stands in which window (CSS px). */
export interface PlacelessModel extends Omit<PickerModel, 'place'> {
  composer: Box;
  room: Room;
}

export interface PickerActions {
  select(at: number): void;
  choose(at: number): void;
  voice(tone: Tone): void;
  favour(): void;
  enter(name: string): void;
  /** Opens the folder at a depth again; 0 is the top. */
  leave(depth: number): void;
  answer(answers: Readonly<Record<string, string>>): void;
  cancelForm(): void;
  retry(): void;
}

/** Draws the picker into a layer, or takes it away. */
export type DrawPicker = (
  layer: HTMLElement,
  model: PlacelessModel | undefined,
  actions: PickerActions,
) => void;

/** Where the picker's script, brought ahead of its first opening, leaves its drawing function for the content script beside it. */
export const PICKER = Symbol.for('tiexin.picker');

export const drawPicker = (): DrawPicker | undefined => (globalThis as { [PICKER]?: DrawPicker })[PICKER];
