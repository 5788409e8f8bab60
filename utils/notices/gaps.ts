import { DAY } from '../core/time.ts';
import { wallTime } from '../core/zone.ts';
import type { Lang } from '../reader/vocabulary.ts';
import { isVariable, type Variable, type VariableId, variables } from './variables.ts';
import { momentWords, plain } from './words.ts';

const GAP = /〔([^〔〕]*)〕/gu;

const idByLabel = new Map<string, VariableId>(
  Object.entries(variables).flatMap(([id, variable]) =>
    isVariable(id) ? Object.values(variable.label).map((label): [string, VariableId] => [label, id]) : [],
  ),
);

/** A stretch of a body: text, or a gap with the id of the variable that is missing there. */
export type Stretch = { text: string; gap?: VariableId };

/** A body cut into texts and gaps, in order, so that a surface can make the gaps stand out. */
export function stretchesOf(body: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const found of body.matchAll(GAP)) {
    const id = idByLabel.get(found[1] ?? '');
    if (id === undefined) continue;
    if (found.index > from) stretches.push({ text: body.slice(from, found.index) });
    stretches.push({ text: found[0], gap: id });
    from = found.index + found[0].length;
  }
  if (from < body.length) stretches.push({ text: body.slice(from) });
  return stretches;
}

/**
 * A body with the gaps filled that `values` (by variable id) has words for; an empty value leaves its gap standing. One pass:
 * what a value says is never read as a gap.
 */
export const fillGaps = (body: string, values: Readonly<Record<string, string>>): string =>
  stretchesOf(body)
    .map(({ text, gap }) => (gap && plain(values[gap] ?? '')) || text)
    .join('');

/** Whether nothing is left open: only then may a text be copied. */
export const isComplete = (body: string): boolean => stretchesOf(body).every(({ gap }) => gap === undefined);

/** What an input for a variable asks for; an unknown id is asked for as text under its own name. */
export const variableOf = (id: string): Variable =>
  isVariable(id) ? variables[id] : { kind: 'text', label: { 'zh-CN': id, 'zh-TW': id, en: id } };

/** The wall time that was typed (`datetime-local` or `date`), as if it were UTC; nothing while it is not whole. */
function typedTime(typed: string, kind: Variable['kind']): number | undefined {
  const day = kind === 'day';
  if (!(day ? /^\d{4}-\d\d-\d\d$/u : /^\d{4}-\d\d-\d\dT\d\d:\d\d/u).test(typed)) return undefined;
  const time = Date.parse(day ? typed : `${typed}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** What was typed as it will stand in the text; empty while it is not a whole value. A time is said as the wall clock shows it. */
export function wordsOf(id: string, typed: string, lang: Lang): string {
  const { kind } = variableOf(id);
  if (kind === 'text') return plain(typed);
  const time = typedTime(typed, kind);
  return time === undefined ? '' : momentWords(time, lang, 'UTC', kind === 'day');
}

/**
 * What is wrong with a typed value: `over` for a promise in the past, `ahead` for a fact in the future. `now` is UTC ms, the value
 * a wall time of the zone.
 */
export function objectionTo(
  id: string,
  typed: string,
  now: number,
  zone: string,
): 'over' | 'ahead' | undefined {
  const { kind } = variableOf(id);
  const time = kind === 'text' ? undefined : typedTime(typed, kind);
  if (time === undefined) return undefined;
  const shown = wallTime(now, zone);
  const wall = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  if (kind === 'day') return time + DAY <= wall ? 'over' : undefined;
  if (kind === 'future') return time < wall ? 'over' : undefined;
  return kind === 'past' && time > wall ? 'ahead' : undefined;
}
