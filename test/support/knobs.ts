/** What a page gives instead of data. `html` is a login page where JSON was expected. */
export type WallName =
  | 'none'
  | 'captcha'
  | 'login'
  | 'punish'
  | 'risk'
  | 'too-frequent'
  | 'plug-in-refused'
  | 'html';

/** How a stand-in behaves. Each can be set per console, or for one load in the page's address as `_name=value`. */
export interface Knobs {
  /** Orders in the shop. A change makes a new shop. */
  count: number;
  /** Reviews in the shop. A change makes a new shop. */
  reviews: number;
  pageSize: number;
  /** Which of the console's known layouts; see the console's folder. */
  layout: string;
  /** ms until the page asks for its data. */
  delay: number;
  /** ms between the answer and what is drawn from it. */
  gap: number;
  /** Whether the page asks before it draws, or draws first (from data that no console declares). */
  first: 'answer' | 'dom';
  /** What there is to read at all. */
  show: 'both' | 'dom' | 'answer';
  /** How the page asks; `both` takes turns. */
  how: 'fetch' | 'xhr' | 'both';
  wall: WallName;
  /** ms after which every row is replaced once by an equal one; 0: never. */
  replace: number;
  /** ms between further replacements; 0: none. */
  replaceEvery: number;
  /** Whether GBK answers say so in their header. */
  charsetHeader: boolean;
  /** A guide lies over the page. */
  cover: boolean;
  /** The list sits in a child frame of the same origin or the same site. */
  frame: 'none' | 'same-origin' | 'same-site';
  /** Version suffix of class names; empty: made from the seed. */
  version: string;
  /** A new order arrives after the first page was asked for. */
  shift: boolean;
  /** Which of the known shapes the answer has; see the console's folder. */
  envelope: string;
  /** ms until a revealed name appears. */
  reveal: number;
}

export const DEFAULT_KNOBS: Knobs = {
  count: 24,
  reviews: 12,
  pageSize: 20,
  layout: '',
  delay: 250,
  gap: 60,
  first: 'answer',
  show: 'both',
  how: 'both',
  wall: 'none',
  replace: 350,
  replaceEvery: 0,
  charsetHeader: true,
  cover: false,
  frame: 'none',
  version: '',
  shift: false,
  envelope: '',
  reveal: 400,
};

/** A page for measurements: everything at once, nothing that depends on time. */
export const benchKnobs = (count: number): Partial<Knobs> => ({
  count,
  pageSize: count,
  delay: 0,
  gap: 0,
  replace: 0,
  how: 'fetch',
});

/** The knobs in an address, as `_name=value`; which there are, and of which type, `defaults` says. */
export function knobsIn<T extends object = Knobs>(query: URLSearchParams, defaults?: T): Partial<T>;
export function knobsIn(query: URLSearchParams, defaults: object = DEFAULT_KNOBS): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of query) {
    if (!key.startsWith('_')) continue;
    const name = key.slice(1);
    if (!Object.hasOwn(defaults, name)) continue;
    const model = (defaults as Record<string, unknown>)[name];
    found[name] =
      typeof model === 'number' ? Number(value) : typeof model === 'boolean' ? value === 'true' : value;
  }
  return found;
}

/** An address with knobs put in. */
export function withKnobs(url: string, knobs: object): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(knobs)) address.searchParams.set(`_${name}`, String(value));
  return address.href;
}
