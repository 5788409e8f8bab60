import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { topic } from '../../utils/records/review-verdict.ts';
import { type FoundTopics, findTopics } from '../../utils/review-text/topics/find-topics.ts';

/** A review as it is written down for measuring: what must be found, and what may be besides. */
interface Written {
  half: 'tune' | 'kept';
  lang: string;
  graveness: string;
  topics: string[];
  allowed: string[];
  text: string;
}

const { values } = parseArgs({
  options: { set: { type: 'string' }, misses: { type: 'boolean' }, half: { type: 'string' } },
});
const file = values.set ?? fileURLToPath(new URL('../../test/support/reviews/topics.tsv', import.meta.url));
const list = (cell = '') => cell.split(',').filter(Boolean);
const written: Written[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line, at) => {
    const [lang = '', graveness = '', topics, allowed, text = ''] = line.split('\t');
    return {
      half: at % 2 ? 'kept' : 'tune',
      lang,
      graveness,
      topics: list(topics),
      allowed: list(allowed),
      text,
    };
  });

const read = written.map((one) => ({ ...one, found: findTopics(one.text) }));
type Read = (typeof read)[number];

const isRight = ({ topics, allowed, found }: { topics: string[]; allowed: string[]; found: FoundTopics }) =>
  topics.every((one) => found.topics.some((topic) => topic === one)) &&
  found.topics.every((one) => topics.includes(one) || allowed.includes(one));
const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
const count = <T>(items: readonly T[], test: (one: T) => boolean): number => items.filter(test).length;
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** One row: topics found over all, whether it complains at all, graveness, and rows that are wholly right. */
function row(name: string, some: readonly Read[]): string {
  const hits = sum(some.map(({ topics, found }) => count(found.topics, (one) => topics.includes(one))));
  const extra = sum(
    some.map(({ topics, allowed, found }) =>
      count(found.topics, (one) => !topics.includes(one) && !allowed.includes(one)),
    ),
  );
  const wanted = sum(some.map(({ topics }) => topics.length));
  const complaints = some.filter(({ topics }) => topics.length > 0);
  const praise = some.filter(({ graveness }) => graveness === 'none');
  return `| ${[
    name,
    some.length,
    share(hits, hits + extra),
    share(hits, wanted),
    share(
      count(complaints, ({ topics, found }) => topics.includes(found.topics[0] ?? '')),
      complaints.length,
    ),
    share(
      count(complaints, ({ found }) => found.topics.length > 0),
      complaints.length,
    ),
    share(
      count(praise, ({ found, allowed }) => found.topics.every((one) => allowed.includes(one))),
      praise.length,
    ),
    share(
      count(some, ({ graveness, found }) => graveness === found.graveness),
      some.length,
    ),
    share(count(some, isRight), some.length),
  ].join(' | ')} |`;
}

if (values.misses)
  for (const one of read) {
    const { found, topics, graveness, text, half } = one;
    if (half !== (values.half ?? 'tune') || (isRight(one) && graveness === found.graveness)) continue;
    const shown = found.reasons.map(({ start, end, topic }) => `${text.slice(start, end)}:${topic}`);
    console.log(
      `${topics} ${graveness} → ${found.topics} ${found.graveness}: ${text} [${shown.join(' | ')}]`,
    );
  }

console.log(
  '| set | reviews | precision | recall | first topic | complaint seen | praise left alone | graveness | all right |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
console.log(
  row(
    'first half',
    read.filter(({ half }) => half === 'tune'),
  ),
);
console.log(
  row(
    'second half, kept back',
    read.filter(({ half }) => half === 'kept'),
  ),
);
for (const lang of ['zh-CN', 'zh-TW', 'en'])
  console.log(
    row(
      lang,
      read.filter((one) => one.lang === lang),
    ),
  );

console.log(
  '\n| topic | wanted | precision | recall | precision, kept back | recall, kept back |\n|---|---|---|---|---|---|',
);
for (const name of topic.options) {
  const figures = [read, read.filter(({ half }) => half === 'kept')].flatMap((some) => {
    const found = some.filter(({ found }) => found.topics.includes(name));
    const wanted = some.filter(({ topics }) => topics.includes(name));
    const right = count(found, ({ topics, allowed }) => topics.includes(name) || allowed.includes(name));
    return [
      share(right, found.length),
      share(
        count(wanted, ({ found }) => found.topics.includes(name)),
        wanted.length,
      ),
    ];
  });
  console.log(`| ${[name, count(read, ({ topics }) => topics.includes(name)), ...figures].join(' | ')} |`);
}

const started = performance.now();
const rounds = 40;
for (let round = 0; round < rounds; round += 1) for (const { text } of written) findTopics(text);
const each = (performance.now() - started) / rounds / written.length;
console.log(
  `\n${each.toFixed(4)} ms a review of ${Math.round(sum(written.map(({ text }) => text.length)) / written.length)} characters`,
);
