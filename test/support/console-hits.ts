import { parseBigJson } from '../../utils/reader/big-json.ts';
import { type CompiledConsole, compile } from '../../utils/reader/compile.ts';
import type { AnswerPlan, JsonPlan } from '../../utils/reader/compile-answer.ts';
import type { DomFieldPlan, DomPlan, Place } from '../../utils/reader/compile-dom.ts';
import type { ConsoleFrame } from '../../utils/reader/compile-frame.ts';
import { elementsIn, findInDom, type Scope } from '../../utils/reader/dom-field.ts';
import { jsonOutcome } from '../../utils/reader/fields.ts';
import { shopAt } from '../../utils/reader/frame.ts';
import { findRows } from '../../utils/reader/locate-rows.ts';
import type { Wording } from '../../utils/reader/normalisers.ts';
import { isValue, NONE, type Outcome } from '../../utils/reader/outcome.ts';
import { holds, valueAt, valuesAt } from '../../utils/reader/path.ts';
import { askedFor, isAskedBy } from '../../utils/reader/request-test.ts';
import { showsSomething } from '../../utils/reader/visible.ts';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';
import { answerOf, documentOf, type Sample } from './console-samples.ts';

const isHit = (outcome: Outcome<unknown>): boolean => isValue(outcome) || outcome === NONE;

/** An answer among the samples. */
export interface Answered {
  sample: Sample;
  json: unknown;
  isJson: boolean;
}
/** A document among the samples. */
export interface Shown {
  sample: Sample;
  document: Document;
}

/** Whether a sample answers a declared request. */
export const asked = (request: AnswerPlan['request'], { sample }: Answered): boolean => {
  const question = askedFor(answerOf(sample));
  return question !== undefined && isAskedBy(request, question, sample.answer?.page);
};

/** Paths of a field that no entry needs. */
export function jsonFieldMisses(
  plan: JsonPlan,
  entries: readonly unknown[],
  name: string,
  { wording }: { wording: Wording },
): string[] {
  return plan.ways.flatMap((way, place) =>
    way.where.flatMap((path, index) => {
      const alone: JsonPlan = { ...plan, ways: [{ ...way, where: [path] }] };
      const isMet = entries.some((entry) => isHit(jsonOutcome(entry, alone, wording)));
      return isMet ? [] : [`${name}.${plan.name} way ${place} path ${index}`];
    }),
  );
}

function answerMisses(plan: AnswerPlan, answers: readonly Answered[], console: CompiledConsole): string[] {
  const roots = answers
    .filter((answer) => answer.isJson && asked(plan.request, answer) && holds(plan.envelope, answer.json))
    .map(({ json }) => json);
  const name = `${plan.page}/${plan.id}`;
  const { gives } = plan;
  if (gives.record === 'counters')
    return gives.fields.flatMap((field) => jsonFieldMisses(field, roots, name, console));

  const lists = gives.list.map((path) => roots.map((root) => valueAt(root, path)));
  const entries = lists.flat().flatMap((list) => (Array.isArray(list) ? list : list ? [list] : []));
  const claimed = answers.filter((answer) => answer.isJson && asked(plan.request, answer));
  const misses = plan.empty.flatMap((signs, index) =>
    claimed.some(({ json }) => holds(signs, json)) ? [] : [`${name} empty ${index}`],
  );
  const missed = lists.flatMap((found, index) =>
    found.some((list) => typeof list === 'object' && list !== null) ? [] : [`${name} list ${index}`],
  );
  misses.push(...missed);
  for (const key of ['id', 'name'] as const)
    plan.shop[key].forEach((path, index) => {
      const alone = { id: [], name: [], [key]: [path] };
      if (![...roots, ...entries].some((value) => shopAt(value, alone, console.wording)))
        misses.push(`${name} shop ${key} ${index}`);
    });
  misses.push(
    ...[gives.id, ...gives.fields].flatMap((field) => jsonFieldMisses(field, entries, name, console)),
  );
  if (gives.record === 'order') {
    const items = entries.flatMap((entry) => valuesAt(entry, gives.each)).flat();
    misses.push(
      ...gives.itemFields.flatMap((field) => jsonFieldMisses(field, items, `${name} item`, console)),
    );
  } else {
    const { each, stages } = gives.exceptions;
    const raised = entries.flatMap((entry) => valuesAt(entry, each)).flat();
    if (!entries.some((entry) => valuesAt(entry, gives.orderIds).length > 0)) misses.push(`${name} orderIds`);
    for (const path of ['type', 'text'] as const)
      if (!raised.some((entry) => valueAt(entry, gives.exceptions[path]))) misses.push(`${name} ${path}`);
    for (const [stage, pattern] of stages)
      if (!raised.some((entry) => pattern.test(JSON.stringify(entry)))) misses.push(`${name} stage ${stage}`);
  }
  return misses;
}

/** A place with only one of its alternatives. */
function alternatives(place: Place): Place[] {
  if (place.by === 'select') return place.selectors.map((selector) => ({ ...place, selectors: [selector] }));
  if (place.by === 'label') return place.labels.map((label) => ({ ...place, labels: [label] }));
  if (place.by === 'given') return [];
  return place.words.map((word) => ({ ...place, words: [word] }));
}

/** Selectors, labels and columns of a field that no row needs. */
export function domFieldMisses(
  plan: DomFieldPlan,
  scopes: readonly Scope[],
  name: string,
  { wording }: { wording: Wording },
): string[] {
  return plan.ways.flatMap((way, place) =>
    alternatives(way.where).flatMap((where, index) => {
      const alone: DomFieldPlan = { ...plan, ways: [{ ...way, where }] };
      const isMet = scopes.some((scope) => isHit(findInDom(scope, alone, wording).outcome));
      return isMet ? [] : [`${name}.${plan.name} way ${place} alternative ${index}`];
    }),
  );
}

function domMisses(plan: DomPlan, documents: readonly Shown[], console: CompiledConsole): string[] {
  const name = `${plan.page}/${plan.id}`;
  if (plan.record === 'counters') {
    const scopes = documents.map(({ document }) => ({
      nodes: [document.documentElement],
      labels: plan.labels,
    }));
    return plan.fields.flatMap((field) => domFieldMisses(field, scopes, name, console));
  }
  const rows: Scope[] = documents.flatMap(({ document }) =>
    findRows(console, plan, document.documentElement).located.map(({ nodes }) => ({
      nodes,
      labels: plan.labels,
      heads: plan.heads,
    })),
  );
  const items: Scope[] =
    plan.each === 'self'
      ? rows
      : rows.flatMap((row) =>
          elementsIn(row.nodes, plan.each).map((node) => ({ nodes: [node], labels: plan.labels, row })),
        );
  return [
    ...[plan.number, ...plan.fields].flatMap((field) => domFieldMisses(field, rows, name, console)),
    ...plan.itemFields.flatMap((field) => domFieldMisses(field, items, `${name} item`, console)),
  ];
}

/** Tests of walls that no sample needs. */
export function wallMisses(
  console: Pick<ConsoleFrame, 'walls'>,
  answers: readonly Answered[],
  documents: readonly Shown[],
): string[] {
  const at = ({ host, path }: NonNullable<Sample['document']>) => host + path.replace(/[?#].*$/, '');
  return console.walls.flatMap(({ kind, answer, dom, says, url }, index) => {
    const name = `wall ${index} (${kind})`;
    const tests: [string, boolean][] = dom.map((selector) => [
      `${name} ${selector}`,
      documents.some(({ document }) =>
        [...document.querySelectorAll(selector)].some(
          (element) => showsSomething(element) && (!says || says.test(element.textContent ?? '')),
        ),
      ),
    ]);
    if (url)
      tests.push([
        `${name} url`,
        documents.some(({ sample }) => sample.document && url.test(at(sample.document))),
      ]);
    for (const status of answer?.status ?? [])
      tests.push([
        `${name} status ${status}`,
        answers.some(({ sample }) => sample.answer?.status === status),
      ]);
    if (answer && answer.when.length > 0)
      tests.push([`${name} when`, answers.some(({ json, isJson }) => isJson && holds(answer.when, json))]);
    const text = answer?.text;
    if (answer && text)
      tests.push([
        `${name} text`,
        answers.some(
          ({ sample, isJson }) => !(isJson && answer.notJson) && text.test(sample.text.slice(0, 4000)),
        ),
      ]);
    return tests.filter(([, isMet]) => !isMet).map(([test]) => test);
  });
}

/** Anchors, observed elements and elements of the shop that no sample needs. */
export function pageMisses(
  console: Pick<ConsoleFrame, 'pages' | 'shopElements'>,
  documents: readonly Shown[],
): string[] {
  const isFound = (selector: string): boolean =>
    documents.some(({ document }) => document.querySelector(selector) !== null);
  const places = console.pages.flatMap(({ data }) =>
    [...data.anchor, ...data.observe].map((selector) => ({ page: data.id, selector })),
  );
  const shown = console.shopElements.map(({ select }) => ({ page: 'shop', selector: select }));
  return [...places, ...shown]
    .filter(({ selector }) => !isFound(selector))
    .map(({ page, selector }) => `${page} ${selector}`);
}

/** The answers among samples, parsed. */
export const answersIn = (samples: readonly Sample[]): Answered[] =>
  samples
    .filter(({ answer }) => answer)
    .map((sample) => {
      const json = parseBigJson(sample.text);
      return { sample, json: json.ok ? json.value : undefined, isJson: json.ok };
    });

/** The documents among samples, parsed. */
export const documentsIn = (samples: readonly Sample[]): Shown[] =>
  samples.filter(({ document }) => document).map((sample) => ({ sample, document: documentOf(sample.text) }));

/** What a console declares and none of its samples ever needs: nobody would notice if it were wrong. */
export function missesOf(data: ConsoleData, samples: readonly Sample[]): string[] {
  const console = compile(data);
  const answers = answersIn(samples);
  const documents = documentsIn(samples);
  const shops = console.shopAnswers.flatMap(({ request, shop }, index) =>
    (['id', 'name'] as const).flatMap((key) =>
      shop[key].flatMap((path, place) => {
        const alone = { id: [], name: [], [key]: [path] };
        const isMet = answers.some(
          (answer) => asked(request, answer) && shopAt(answer.json, alone, console.wording),
        );
        return isMet ? [] : [`shop answer ${index} ${key} ${place}`];
      }),
    ),
  );
  return [
    ...console.answers.flatMap((plan) => answerMisses(plan, answers, console)),
    ...[...console.dom.values()].flatMap((plan) => domMisses(plan, documents, console)),
    ...shops,
    ...pageMisses(console, documents),
    ...wallMisses(console, answers, documents),
  ];
}
