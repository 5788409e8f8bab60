import { compileFields, type FieldPlan } from './fields.ts';
import { normalisers } from './normalisers.ts';
import type { DomPlace } from './page-vocabulary.ts';
import type { DomField, DomOrders, DomSource, PageData } from './vocabulary.ts';

/** Where a field of the DOM is looked for. */
export type Place = (
  | { by: 'select'; selectors: readonly string[]; join: DomPlace['join']; column: readonly string[] }
  | { by: 'label'; labels: readonly string[] }
  | { by: 'column'; words: readonly string[] }
  | { by: 'beside'; words: readonly string[] }
  | { by: 'given'; value: string }
) & {
  attr: string | undefined;
  text: NonNullable<DomPlace['text']>;
  match: RegExp | undefined;
};

export type DomFieldPlan = FieldPlan<Place>;

/** Finds every declared label in a text, but not in what matches `freeText`. */
export interface LabelPlan {
  pattern: RegExp;
  freeText: string | undefined;
}

interface CommonPlan {
  page: string;
  id: string;
  /** Undefined when no label is declared. */
  labels: LabelPlan | undefined;
}

export interface DomOrdersPlan extends CommonPlan {
  record: 'order';
  select: string;
  extend: boolean;
  heads: boolean;
  skip: string | undefined;
  number: DomFieldPlan;
  fields: readonly DomFieldPlan[];
  each: string;
  itemFields: readonly DomFieldPlan[];
}

export interface DomCountersPlan extends CommonPlan {
  record: 'counters';
  fields: readonly DomFieldPlan[];
}

export type DomPlan = DomOrdersPlan | DomCountersPlan;

/** Compiles where a field is looked for. */
export function placeOf({ select, label, column, beside, given, join, attr, text, match }: DomPlace): Place {
  const common = {
    attr,
    text: text ?? 'all',
    match: match === undefined ? undefined : new RegExp(match, 'u'),
  };
  if (label) return { by: 'label', labels: label, ...common };
  if (column && !select) return { by: 'column', words: column, ...common };
  if (beside) return { by: 'beside', words: beside, ...common };
  if (given !== undefined) return { by: 'given', value: given, ...common };
  return { by: 'select', selectors: select ?? [], join, column: column ?? [], ...common };
}

/** Every label that some field is told by. */
export const labelsOf = (plans: readonly DomFieldPlan[]): string[] =>
  plans.flatMap(({ ways }) => ways.flatMap(({ where }) => (where.by === 'label' ? where.labels : [])));

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A label is a whole word: no letter before it, and after it a colon, white space, a digit or sign, or the end. */
export function labelPlan(
  labels: readonly string[],
  { freeText, freeLabels }: Pick<DomOrders, 'freeText' | 'freeLabels'> = {},
): LabelPlan | undefined {
  if (labels.length === 0) return undefined;
  const words = [...new Set(labels)].sort((a, b) => b.length - a.length).map(escaped);
  const end = '(?!\\p{L})\\s*[:：]?\\s*';
  const free = freeLabels ? `|(?:${freeLabels.map(escaped).join('|')})${end}([^]*)` : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${words.join('|')})${end}${free})`, 'gu');
  return { pattern, freeText };
}

function compileOrders(page: string, id: string, gives: DomOrders): DomOrdersPlan {
  const { id: number, ...others } = gives.fields;
  const [numberPlan] = compileFields({ id: number }, placeOf, normalisers);
  if (!numberPlan) throw new Error('a source without id field');
  const fields = compileFields(others, placeOf, normalisers);
  const itemFields = compileFields(gives.items.fields, placeOf, normalisers);
  return {
    record: 'order',
    page,
    id,
    labels: labelPlan([...(gives.labels ?? []), ...labelsOf([numberPlan, ...fields, ...itemFields])], gives),
    select: gives.rows.select,
    extend: gives.rows.extend === true,
    heads: gives.rows.heads === true,
    skip: gives.rows.skip,
    number: numberPlan,
    fields,
    each: gives.items.each,
    itemFields,
  };
}

/** Compiles one DOM source of a page. */
export function compileDom(page: PageData, source: DomSource): DomPlan {
  if (source.gives.record === 'order') return compileOrders(page.id, source.id, source.gives);
  const fields = compileFields<DomField, Place>(source.gives.fields, placeOf, normalisers);
  return { record: 'counters', page: page.id, id: source.id, labels: labelPlan(labelsOf(fields)), fields };
}
