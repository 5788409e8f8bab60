import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type WrittenTurn, writtenTurns } from '../../test/support/intents/read-turns.ts';
import { smallLibrary } from '../../test/support/intents/small-library.ts';
import { type IntentModel, parseIntentModel } from '../../utils/intent/model.ts';
import { readTurn } from '../../utils/intent/read-turn.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { crossValidate } from './cross-validate.ts';
import { HEAD, measure, row } from './measures.ts';
import { measureSuggestions } from './suggestions.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { library: { type: 'string' }, misses: { type: 'boolean' } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const parsed = parseIntentModel(
  JSON.parse(readFileSync(new URL('../../public/intent-model.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error(parsed.error.detail);
const model = parsed.value;
const turns = writtenTurns();

const read = (some: readonly WrittenTurn[], by: IntentModel | undefined) =>
  measure(some.map((turn) => [turn, readTurn(turn.texts, by)]));

console.log('## Written turns\n');
console.log(HEAD);
console.log(
  row(
    'first half',
    read(
      turns.filter(({ half }) => half === 'tune'),
      model,
    ),
  ),
);
console.log(
  row(
    'second half, kept back',
    read(
      turns.filter(({ half }) => half === 'kept'),
      model,
    ),
  ),
);
for (const lang of ['zh-CN', 'zh-TW', 'en'])
  console.log(
    row(
      lang,
      read(
        turns.filter((turn) => turn.lang === lang),
        model,
      ),
    ),
  );
console.log(row('all, rules alone', read(turns, undefined)));

const parentOf = (intent = '') => intent.split('.', 1)[0];
for (const set of ['second', 'third'] as const) {
  const others = writtenTurns(set);
  console.log(row(`${set} set`, read(others, model)));
  if (!values.misses) continue;
  for (const { intents, mood, texts } of others) {
    const reading = readTurn(texts, model);
    const first = reading.intents[0]?.id;
    if (!intents.map(parentOf).includes(parentOf(first)) || mood !== reading.mood)
      console.log(
        `${intents} ${mood} → ${first} ${reading.mood}${reading.sure ? '' : ' (unsure)'}: ${texts.join(' / ')}`,
      );
  }
}

if (existsSync(folder)) {
  console.log('\n## Annotated texts, five-fold cross-validation\n');
  console.log(HEAD);
  for (const [source, cases] of crossValidate(folder)) console.log(row(source, measure(cases)));
}

/** The library that is brought along where it is there, else a reply for each intent. */
async function loadLibrary(): Promise<{ name: string; replies: Reply[] }> {
  const file = values.library ?? fileURLToPath(new URL('../../utils/starter/catalogue.ts', import.meta.url));
  if (!existsSync(file)) return { name: 'small library', replies: smallLibrary() };
  const { starterReplies } = (await import(pathToFileURL(file).href)) as {
    starterReplies: (now: number) => Reply[];
  };
  return { name: 'starter library', replies: starterReplies(Date.UTC(2026, 10, 1)) };
}

const { name, replies } = await loadLibrary();
console.log(`\n## Right reply among three (${name}, ${replies.length} replies)\n`);
for (const [title, some] of [
  ['first half', turns.filter(({ half }) => half === 'tune')],
  ['second half, kept back', turns.filter(({ half }) => half === 'kept')],
] as const) {
  const { ms: _, ...shares } = measureSuggestions(some, replies, model);
  console.log(
    title,
    Object.fromEntries(Object.entries(shares).map(([key, value]) => [key, Math.round(value * 1000) / 1000])),
  );
}

/** Times over every written turn, warm. */
function timing(): string {
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const { texts } of turns) {
      const started = performance.now();
      readTurn(texts, model);
      if (round > 0) times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  return `reading a turn: median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
console.log(`\n## Time\n\n${timing()}`);
console.log(`suggesting: median ${measureSuggestions(turns, replies, model).ms.toFixed(3)} ms`);
