import { bisectRight } from 'd3-array';
import { reviewLevel, topic } from '../records/review-verdict.ts';
import type { ReviewSheet } from '../store/review-sheets.ts';
import { type Bins, edgesIn, type Period } from './period.ts';

/** The places of the words in sheets. */
export const LEVELS = reviewLevel.options;
export const TOPICS = topic.options;
export const NO_COMPLAINT = LEVELS.indexOf('none');

export interface Choice {
  period: Period;
  /** The key of an item, its title where pages gave no number; all without. */
  item?: string | undefined;
}

export interface ItemCount {
  key: string;
  title: string;
  reviews: number;
  complaints: number;
}

/** The reviews that were chosen, in columns as sheets have them; `bin` and `item` are places. */
export interface Selection {
  count: number;
  at: Float64Array;
  bin: Uint16Array;
  stars: Uint8Array;
  level: Uint8Array;
  topics: Uint32Array;
  replied: Uint8Array;
  item: Int32Array;
  /** Where each stands: its sheet and its row there. */
  sheet: Uint16Array;
  row: Int32Array;
  sheets: readonly ReviewSheet[];
  bins: Bins;
  /** All items of the period, whichever was chosen. */
  items: ItemCount[];
}

/** What an item is known by. */
export const itemName = ({ key, title }: { key: string; title: string }): string => key || title;

/** Picks the rows of a choice. `zoneOf` answers the zone of a console, in which its days are counted. */
export function select(
  sheets: readonly ReviewSheet[],
  { period, item: wanted }: Choice,
  bins: Bins,
  zoneOf: (console: string) => string,
): Selection {
  const room = sheets.reduce((sum, { at }) => sum + at.length, 0);
  const chosen: Selection = {
    count: 0,
    at: new Float64Array(room),
    bin: new Uint16Array(room),
    stars: new Uint8Array(room),
    level: new Uint8Array(room),
    topics: new Uint32Array(room),
    replied: new Uint8Array(room),
    item: new Int32Array(room),
    sheet: new Uint16Array(room),
    row: new Int32Array(room),
    sheets,
    bins,
    items: [],
  };
  const places = new Map<string, number>();
  const edgesOf = new Map<string, number[]>();
  for (const [number, sheet] of sheets.entries()) {
    const zone = zoneOf(sheet.console);
    const edges = edgesOf.get(zone) ?? edgesIn(bins, period, zone);
    edgesOf.set(zone, edges);
    const [first = 0, end = 0] = [edges[0], edges.at(-1)];
    const own = sheet.items.map((item) => {
      const name = itemName(item);
      const known = places.get(name);
      if (known !== undefined) {
        const entry = chosen.items[known];
        if (entry && entry.title === '') entry.title = item.title;
        return known;
      }
      places.set(name, chosen.items.length);
      chosen.items.push({ ...item, reviews: 0, complaints: 0 });
      return chosen.items.length - 1;
    });
    for (let row = 0; row < sheet.at.length; row += 1) {
      const at = sheet.at[row] ?? 0;
      if (at < first || at >= end) continue;
      const place = own[sheet.item[row] ?? 0] ?? 0;
      const item = chosen.items[place];
      const level = sheet.level[row] ?? NO_COMPLAINT;
      if (item) {
        item.reviews += 1;
        if (level !== NO_COMPLAINT) item.complaints += 1;
      }
      if (wanted !== undefined && (!item || itemName(item) !== wanted)) continue;
      const to = chosen.count;
      chosen.at[to] = at;
      chosen.bin[to] = bisectRight(edges, at) - 1;
      chosen.stars[to] = sheet.stars[row] ?? 0;
      chosen.level[to] = level;
      chosen.topics[to] = sheet.topics[row] ?? 0;
      chosen.replied[to] = sheet.replied[row] ?? 0;
      chosen.item[to] = place;
      chosen.sheet[to] = number;
      chosen.row[to] = row;
      chosen.count += 1;
    }
  }
  return chosen;
}
