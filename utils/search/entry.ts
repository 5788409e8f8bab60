import type { Reply } from '../records/reply.ts';
import { foldTable, unitsToText } from './fold.ts';
import { brevityOf, PLACE } from './places.ts';

/** How much of a reply's bodies is searched, in UTF-16 units: more than twenty long messages. */
const BODIES_LIMIT = 24_000;

/** A field of a reply in its folded text; `variant` and `message` say which body it is. */
export interface Field {
  kind: 'code' | 'title' | 'label' | 'body';
  start: number;
  end: number;
  variant: number;
  message: number;
}

/** A reply as the index keeps it: all fields in one folded text, the best places first, and what ranking needs. */
export interface Entry {
  id: string;
  text: string;
  fields: readonly Field[];
  /** Where the bodies begin. */
  head: number;
  brevity: number;
  codeLength: number;
  group: readonly string[];
  consoles: readonly string[];
  situations: readonly string[];
  voices: readonly { tone: string; lang: string }[];
  draft: boolean;
  validUntil: number;
  updatedAt: number;
}

/** Puts the fields of replies into one buffer of folded units, again and again. */
export class EntryMaker {
  units = new Uint16Array(1 << 12);
  #length = 0;
  #fields: Field[] = [];

  #put(kind: Field['kind'], text: string, variant = 0, message = 0): void {
    const end = this.#length + text.length;
    if (end + 1 > this.units.length) {
      const larger = new Uint16Array(2 * (end + 1));
      larger.set(this.units);
      this.units = larger;
    }
    const forms = foldTable();
    for (let at = 0; at < text.length; at += 1)
      this.units[this.#length + at] = forms[text.charCodeAt(at)] ?? 0;
    if (kind === 'body' && text.includes('{')) this.#blankTags(text);
    this.#fields.push({ kind, start: this.#length, end, variant, message });
    this.units[end] = 0;
    this.#length = end + 1;
  }

  /** What a template says about itself is not its text, apart from the words in quotes. */
  #blankTags(text: string): void {
    for (const tag of text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g)) {
      let quote = '';
      for (let at = tag.index; at < tag.index + tag[0].length; at += 1) {
        const sign = text[at] ?? '';
        const isQuote = sign === '"' || sign === "'";
        if (quote === '' || sign === quote || sign === '|') this.units[this.#length + at] = 0x20;
        if (isQuote && (quote === '' || quote === sign)) quote = quote === '' ? sign : '';
      }
    }
  }

  /** Lays a reply out; its units stay in `units` until the next one. */
  make(reply: Reply): Entry {
    this.#length = 0;
    this.#fields = [];
    this.#put('code', reply.code);
    this.#put('title', reply.title);
    for (const label of [...reply.tags, ...reply.group]) this.#put('label', label);
    let room = BODIES_LIMIT;
    for (const [variant, { body, more = [] }] of reply.variants.entries())
      for (const [message, text] of [body, ...more].entries()) {
        if (room <= 0) break;
        this.#put('body', text.slice(0, room), variant, message);
        room -= text.length;
      }
    return {
      id: reply.id,
      text: unitsToText(this.units, this.#length),
      fields: this.#fields,
      head: this.#fields.find(({ kind }) => kind === 'body')?.start ?? this.#length,
      brevity: brevityOf(reply.title.length),
      codeLength: reply.code.length,
      group: reply.group,
      consoles: reply.consoles,
      situations: reply.situations,
      voices: reply.variants.map(({ tone, lang }) => ({ tone, lang })),
      draft: reply.state === 'draft',
      validUntil: reply.validUntil ?? Number.POSITIVE_INFINITY,
      updatedAt: reply.updatedAt,
    };
  }
}

/** The place of a field's first unit. */
export const placeOf = (kind: Field['kind']): number =>
  ({ code: PLACE.codeStart, title: PLACE.titleStart, label: PLACE.label, body: PLACE.body })[kind];
