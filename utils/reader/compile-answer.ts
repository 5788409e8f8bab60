import { type AnswerHeadPlan, compileAnswerHead } from './compile-answer-head.ts';
import { compileFields, compilePaths, type FieldPlan } from './fields.ts';
import { normalisers } from './normalisers.ts';
import { type CompiledCondition, type CompiledPath, compileConditions, compilePath } from './path.ts';
import type { AnswerOrders, AnswerParcels, AnswerSource, JsonField, PageData } from './vocabulary.ts';

export type JsonPlan = FieldPlan<readonly CompiledPath[]>;

export interface OrdersPlan {
  record: 'order';
  list: readonly CompiledPath[];
  single: boolean;
  id: JsonPlan;
  fields: readonly JsonPlan[];
  each: CompiledPath;
  itemFields: readonly JsonPlan[];
}

type Stage = AnswerParcels['exceptions']['stages'][number][0];

export interface ParcelsPlan {
  record: 'parcel';
  list: readonly CompiledPath[];
  id: JsonPlan;
  fields: readonly JsonPlan[];
  orderIds: CompiledPath;
  exceptions: {
    each: CompiledPath;
    type: CompiledPath;
    text: CompiledPath;
    stages: readonly (readonly [Stage, RegExp])[];
    closed: readonly CompiledCondition[];
  };
}

export interface CountersPlan {
  record: 'counters';
  fields: readonly JsonPlan[];
}

/** One answer source, ready to be read. */
export interface AnswerPlan extends AnswerHeadPlan {
  gives: OrdersPlan | ParcelsPlan | CountersPlan;
}

/** A field map with its id taken out: without one there is no record. */
function fieldsOf(fields: AnswerOrders['fields'] | AnswerParcels['fields']) {
  const { id, ...others } = fields;
  const [idPlan] = compileFields({ id }, compilePaths, normalisers);
  if (!idPlan) throw new Error('a source without id field');
  return { id: idPlan, fields: compileFields(others, compilePaths, normalisers) };
}

function compileParcels(gives: AnswerParcels): ParcelsPlan {
  const { each, type, text, stages, closed } = gives.exceptions;
  return {
    record: 'parcel',
    list: gives.list.map(compilePath),
    ...fieldsOf(gives.fields),
    orderIds: compilePath(gives.orderIds),
    exceptions: {
      each: compilePath(each),
      type: compilePath(type),
      text: compilePath(text),
      stages: stages.map(([stage, words]) => [stage, new RegExp(words, 'u')] as const),
      closed: compileConditions(closed),
    },
  };
}

const compileOrders = (gives: AnswerOrders): OrdersPlan => ({
  record: 'order',
  list: gives.list.map(compilePath),
  single: gives.single === true,
  ...fieldsOf(gives.fields),
  each: compilePath(gives.items.each),
  itemFields: compileFields(gives.items.fields, compilePaths, normalisers),
});

function compileGives(gives: AnswerSource['gives']): AnswerPlan['gives'] {
  if (gives.record === 'order') return compileOrders(gives);
  if (gives.record === 'parcel') return compileParcels(gives);
  return {
    record: 'counters',
    fields: compileFields<JsonField, readonly CompiledPath[]>(gives.fields, compilePaths, normalisers),
  };
}

/** Compiles one answer source of a page. */
export const compileAnswer = (page: PageData, source: AnswerSource): AnswerPlan => ({
  ...compileAnswerHead(page, source),
  gives: compileGives(source.gives),
});
