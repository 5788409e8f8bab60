import type { Tally } from './diagnostics.ts';
import type { Normaliser, Wording } from './normalisers.ts';
import { BAD, isValue, NONE, type Outcome } from './outcome.ts';
import { type CompiledPath, compilePath, valueAt, valuesAt } from './path.ts';
import type { Candidates, Path } from './vocabulary.ts';

/** One way to find a value in `S`: raw values in order of trust, and what makes a field of one. */
export interface Way<W> {
  where: W;
  normalise: Normaliser;
  map: Readonly<Record<string, string>> | undefined;
}

export interface FieldPlan<W> {
  name: string;
  required: boolean;
  ways: readonly Way<W>[];
}

export type JsonFieldPlan = FieldPlan<readonly CompiledPath[]>;

/** What fields of the console data have in common, whatever they are read from. */
interface AnyField {
  as: string;
  map?: Readonly<Record<string, string>>;
  required?: true;
}

const listOf = <F>(candidates: Candidates<F>): readonly F[] =>
  Array.isArray(candidates) ? (candidates as readonly F[]) : [candidates as F];

/** Compiles a field map; `where` compiles what is particular to the kind of source, `normalisers` are those that it may name. */
export function compileFields<F extends AnyField, W>(
  fields: Readonly<Record<string, Candidates<F> | undefined>>,
  where: (field: F) => W,
  normalisers: Readonly<Record<NoInfer<F>['as'], Normaliser>>,
): FieldPlan<W>[] {
  return Object.entries(fields).flatMap(([name, candidates]) => {
    if (candidates === undefined) return [];
    const ways = listOf(candidates);
    return [
      {
        name,
        required: ways.some((way) => way.required === true),
        ways: ways.map((way) => ({
          where: where(way),
          normalise: normalisers[way.as as F['as']],
          map: way.map,
        })),
      },
    ];
  });
}

export const compilePaths = ({ from }: { from: Path | readonly Path[] }): readonly CompiledPath[] =>
  (typeof from === 'string' ? [from] : from).map(compilePath);

function mapped(raw: unknown, map: Way<unknown>['map']): unknown {
  if (!map || raw === undefined || raw === null || raw === '') return raw;
  return Object.hasOwn(map, String(raw)) ? map[String(raw)] : BAD;
}

/** What one way makes of one raw value. */
export function outcomeOf(raw: unknown, way: Way<unknown>, wording: Wording): Outcome<unknown> {
  const value = mapped(raw, way.map);
  return value === BAD ? BAD : way.normalise(value, wording);
}

/** The better of two outcomes without a value: where something unreadable stands, no other place says that there is none. */
const weigh = (a: Outcome<unknown>, b: Outcome<unknown>): Outcome<unknown> =>
  a === BAD || b === BAD ? BAD : (a ?? b);

/** Tries every way and path in turn. */
function searchJson(root: unknown, plan: JsonFieldPlan, wording: Wording): Outcome<unknown> {
  let best: Outcome<unknown>;
  for (const way of plan.ways) {
    for (const path of way.where) {
      const raws = path.keys ? [valueAt(root, path)] : valuesAt(root, path);
      for (const raw of raws) {
        const outcome = outcomeOf(raw, way, wording);
        if (isValue(outcome)) return outcome;
        best = weigh(best, outcome);
      }
    }
  }
  return best;
}

/** Finds a field in a JSON value: the first way and path that gives a value wins. */
export function jsonOutcome(root: unknown, plan: JsonFieldPlan, wording: Wording): Outcome<unknown> {
  const [way] = plan.ways;
  const keys = way?.where[0]?.keys;
  if (way && keys?.length === 1 && typeof root === 'object' && root !== null) {
    // Nearly every field is one key of the entry: this is the way of a thousand orders at a time.
    const raw = (root as Record<string, unknown>)[keys[0] ?? ''];
    const outcome = way.map ? outcomeOf(raw, way, wording) : way.normalise(raw, wording);
    if (isValue(outcome) || (plan.ways.length === 1 && way.where.length === 1)) return outcome;
  }
  return searchJson(root, plan, wording);
}

/** A record in the making. */
export type Draft = Record<string, unknown>;

/**
 * Puts an outcome into a record. False: the field is required and there is no value, so the record is not to be had.
 * @param none collects the fields of which there is nothing.
 */
export function settle(
  draft: Draft,
  plan: FieldPlan<unknown>,
  outcome: Outcome<unknown>,
  none: string[],
  counts: Tally,
): boolean {
  if (isValue(outcome)) {
    draft[plan.name] = outcome;
    return true;
  }
  if (outcome === BAD) counts.add('bad-value', plan.name);
  if (plan.required) {
    counts.add('missing-required', plan.name);
    return false;
  }
  if (outcome === NONE) none.push(plan.name);
  return true;
}
