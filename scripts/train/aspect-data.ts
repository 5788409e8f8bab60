import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A row of `aspects.tsv.gz`: an opinion in a review and what it is about. `aspect` and `opinion` are empty where the row has none. */
export interface AspectRow {
  review: string;
  category: string;
  aspect: string;
  opinion: string;
  text: string;
}

/** The ways to take a clause out of a review for an opinion. */
export const FORMS = ['clause', 'fine', 'span', 'joined', 'opinion'] as const;
export type Form = (typeof FORMS)[number];

const MARKS = new Set('，。！？；,!?;~～…\n ');
const FINE_MARKS = new Set([...MARKS, ...'、.：:']);
/** The longest piece from aspect to opinion that is one clause still. */
const SPAN_LIMIT = 15;

/** Every opinion of the contest's file. */
export function readAspectRows(folder: string): AspectRow[] {
  const file = gunzipSync(readFileSync(join(folder, 'aspects.tsv.gz'))).toString('utf8');
  const given = (term = '') => (term === '_' ? '' : term);
  return file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [review = '', category = '', , aspect, opinion, text = ''] = line.split('\t');
      return { review, category, aspect: given(aspect), opinion: given(opinion), text };
    });
}

function placesOf(text: string, term: string): number[] {
  const places: number[] = [];
  if (term === '') return places;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) places.push(at);
  return places;
}

function cut(text: string, from: number, to: number, marks: ReadonlySet<string>): string {
  let [start, end] = [from, to];
  while (start > 0 && !marks.has(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && !marks.has(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

/** The nearest pair of places, an opinion's and an aspect's. */
function nearest(
  opinions: readonly number[],
  aspects: readonly number[],
): { opinion: number; aspect: number } {
  let best = { opinion: opinions[0] ?? 0, aspect: aspects[0] ?? opinions[0] ?? 0 };
  for (const opinion of opinions)
    for (const aspect of aspects)
      if (Math.abs(opinion - aspect) < Math.abs(best.opinion - best.aspect)) best = { opinion, aspect };
  return best;
}

/** An opinion's clause in each form: between marks, between finer marks, from aspect to opinion, the two joined, the opinion alone. */
export function formsOf({ text, aspect, opinion }: AspectRow): Record<Form, string> {
  const said = opinion || aspect;
  const at = nearest(placesOf(text, said), placesOf(text, opinion ? aspect : ''));
  const end = at.opinion + said.length;
  const joined = aspect + opinion;
  const from = Math.min(at.aspect, at.opinion);
  const to = Math.max(end, at.aspect + (opinion ? aspect.length : 0));
  const isShort = aspect !== '' && opinion !== '' && to - from <= SPAN_LIMIT;
  return {
    clause: cut(text, at.opinion, end, MARKS),
    fine: cut(text, at.opinion, end, FINE_MARKS),
    span: isShort ? text.slice(from, to) : joined,
    joined,
    opinion: said,
  };
}
