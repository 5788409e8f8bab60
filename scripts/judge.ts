import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Answers one line of JSON for one line of JSON. Each window is a file of `scripts/judge/` whose default export makes it. */
export type MakeJudge = () => Promise<(question: unknown) => unknown>;

const [name = ''] = process.argv.slice(2);
const file = new URL(`judge/${name}.ts`, import.meta.url);
if (!/^\w+$/.test(name) || !existsSync(file)) {
  console.error(
    'usage: npm run -s judge -- intent | draft | review | aspect  (JSON lines on standard input)',
  );
  process.exit(2);
}
const { default: make } = (await import(file.href)) as { default: MakeJudge };
const judge = await make();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  let answer: unknown;
  try {
    answer = judge(JSON.parse(line));
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
