import { useMemo, useState } from 'preact/hooks';
import type { ImportPlan } from '../../../../utils/exchange/findings.ts';
import { type Choice, type Choices, judgeImport, type Verdict } from '../../../../utils/exchange/plan.ts';
import type { Reply } from '../../../../utils/records/reply.ts';

/** What the draft check says of a row. */
export interface RowCheck {
  level: 'block' | 'warn' | 'hint';
  words: string;
}

export type Filter = 'all' | 'problems' | 'clashes' | 'notes' | 'checks';

/** By the place of a row in the plan. */
export type Checks = ReadonlyMap<number, readonly RowCheck[]>;

const NO_CHECKS: Checks = new Map();

export interface ImportChoices {
  choices: Choices;
  planned: Verdict;
  /** Places of the rows that each filter shows. */
  places: Readonly<Record<Filter, readonly number[]>>;
  setDefault: (choice: Choice) => void;
  setRow: (at: number, choice: Choice) => void;
  toggle: (at: number) => void;
}

/** Everything a person has chosen of a plan, and what would come of it. */
export function useChoices(
  plan: ImportPlan,
  existing: readonly Reply[],
  checks: Checks = NO_CHECKS,
): ImportChoices {
  const [choices, setChoices] = useState<Required<Choices>>({
    byDefault: 'skip',
    rows: new Map(),
    leftOut: new Set(),
  });
  const planned = useMemo(() => judgeImport(existing, plan.rows, choices), [existing, plan, choices]);
  const places = useMemo(() => {
    const all = plan.rows.map((_, at) => at);
    return {
      all,
      problems: all.filter((at) => (plan.rows[at]?.errors.length ?? 0) > 0),
      clashes: all.filter((at) => planned.clashes.has(at)),
      notes: all.filter((at) => (plan.rows[at]?.notes.length ?? 0) > 0),
      checks: all.filter((at) => checks.has(at)),
    };
  }, [plan, planned, checks]);
  return {
    choices,
    planned,
    places,
    setDefault: (byDefault) => setChoices((before) => ({ ...before, byDefault })),
    setRow: (at, choice) =>
      setChoices((before) => ({ ...before, rows: new Map(before.rows).set(at, choice) })),
    toggle: (at) =>
      setChoices((before) => {
        const leftOut = new Set(before.leftOut);
        if (!leftOut.delete(at)) leftOut.add(at);
        return { ...before, leftOut };
      }),
  };
}
