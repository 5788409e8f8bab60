import { quantile } from '../figures.ts';
import { ENGINES, type Find } from './engines.ts';
import { makeQueries, QUERY_KINDS, type Query } from './queries.ts';
import { makeReplies } from './replies.ts';

/** The library and the queries of the bench. */
export const replies = makeReplies(5000, 20);
export const queries = makeQueries(replies, 21);

const BUILDS = 3;

interface Outcome {
  name: string;
  asked: readonly Query[];
  build: number;
  keys: number[];
  /** For each query whether the first hit, and any of the first five, answers it. */
  first: boolean[];
  five: boolean[];
}

/** What is typed: each query from its first key to its last. */
export const typedKeys = (list: readonly Query[]): string[] =>
  list.flatMap(({ text }) => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)));

/** The time of each key, the better of two; the first round also warms the code up. */
function time(find: Find, keys: readonly string[]): number[] {
  const timed = keys.map((key) => {
    const start = performance.now();
    find(key);
    return performance.now() - start;
  });
  return keys.map((key, at) => {
    const start = performance.now();
    find(key);
    return Math.min(timed[at] ?? 0, performance.now() - start);
  });
}

function outcomeOf({ name, build, queries: each, keys }: (typeof ENGINES)[number]): Outcome {
  const builds: number[] = [];
  let find: Find = () => [];
  for (let run = 0; run < BUILDS; run += 1) {
    const start = performance.now();
    find = build(replies);
    builds.push(performance.now() - start);
  }
  const asked = queries.filter((_, at) => at % each === 0);
  const found = asked.map(({ text, answers }) => {
    const right = new Set(answers);
    return find(text).map((id) => right.has(id));
  });
  return {
    name,
    asked,
    build: quantile(builds, 0.5),
    keys: time(
      find,
      typedKeys(asked).filter((_, at) => at % keys === 0),
    ),
    first: found.map(([best]) => best === true),
    five: found.map((list) => list.slice(0, 5).includes(true)),
  };
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const percent = (list: readonly boolean[]) =>
  `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`;
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

function kindCells({ asked, five }: Outcome): string[] {
  return QUERY_KINDS.map((kind) => {
    const mine = five.filter((_, at) => asked[at]?.kind === kind);
    return `${Math.round((100 * mine.filter(Boolean).length) / mine.length)}`;
  });
}

/** The table of all engines on the same replies and queries, in Node, as Markdown. */
export function compareEngines(): string {
  const outcomes = ENGINES.map(outcomeOf);
  const figures = outcomes.map(({ name, asked, build, keys, first, five }) =>
    row([
      name,
      String(asked.length),
      ms(build),
      ms(quantile(keys, 0.5)),
      ms(quantile(keys, 0.95)),
      percent(first),
      percent(five),
    ]),
  );
  const kinds = outcomes.map((outcome) => row([outcome.name, ...kindCells(outcome)]));
  return [
    row(['engine', 'queries', 'build ms', 'key median ms', 'key p95 ms', 'hit@1', 'hit@5']),
    row(['---', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...figures,
    '',
    row(['hit@5 in % by kind', ...QUERY_KINDS]),
    row(['---', ...QUERY_KINDS.map(() => '--:')]),
    ...kinds,
  ].join('\n');
}
