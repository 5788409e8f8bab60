import type { PickerRow } from '../../components/picker/model.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';
import type { Offer } from './offers.ts';

/** So many replies stand over the folders while nothing was typed: as many as have a number. */
export const FIRST_ROWS = 9;
/** The most that are asked for at a time. */
export const MOST_ROWS = 50;

/** A reply in another voice than the one in which it was found. */
export interface Revoiced {
  tone: Tone;
  messages: readonly string[];
  missing: readonly string[];
}

interface Found {
  query: string;
  path: readonly string[];
  cards: readonly ReplyCard[];
  folders: readonly { name: string; count: number }[];
  voices: ReadonlyMap<string, Revoiced>;
  favourites: ReadonlyMap<string, boolean>;
}

/** A card as it is to be shown: in the voice that was chosen for it, its marks then being those of another text. */
export function revoice(card: ReplyCard, other: Revoiced | undefined): ReplyCard {
  if (!other || other.tone === card.tone) return card;
  return {
    ...card,
    tone: other.tone,
    preview: other.messages[0] ?? card.preview,
    missing: [...other.missing],
    messages: Math.max(1, other.messages.length),
    marks: { ...card.marks, preview: [] },
  };
}

/**
 * The lines of the picker. At the top, while nothing was typed, the suggestions come first, then what is used most, then the folders; inside
 * a folder the folders come first.
 */
export function rowsOf(
  { query, path, cards, folders, voices, favourites }: Found,
  offers: readonly Offer[],
): PickerRow[] {
  const line = (card: ReplyCard, why?: string): PickerRow => ({
    kind: 'reply',
    card: {
      ...revoice(card, voices.get(card.id)),
      favourite: favourites.get(card.id) ?? card.favourite,
    },
    ...(why && { why }),
  });
  const folderRows = folders.map((folder): PickerRow => ({ kind: 'folder', ...folder }));
  if (query !== '') return cards.map((card) => line(card));
  if (path.length > 0) return [...folderRows, ...cards.map((card) => line(card))];
  const offered = new Set(offers.map(({ card }) => card.id));
  const rest = cards.filter(({ id }) => !offered.has(id));
  const first = [...offers.map(({ card, why }) => line(card, why)), ...rest.map((card) => line(card))];
  return [...first.slice(0, FIRST_ROWS), ...folderRows];
}

/** Where a row stands among others by now. */
export function placeOf(row: PickerRow, rows: readonly PickerRow[]): number | undefined {
  const nameOf = (one: PickerRow) => (one.kind === 'reply' ? `reply ${one.card.id}` : `folder ${one.name}`);
  const at = rows.findIndex((one) => nameOf(one) === nameOf(row));
  return at < 0 ? undefined : at;
}

/** The next of a reply's voices. */
export function nextTone({ tone, tones }: ReplyCard, by: number): Tone | undefined {
  if (tones.length < 2) return undefined;
  return tones[(tones.indexOf(tone) + by + tones.length) % tones.length];
}
