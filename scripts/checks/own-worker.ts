import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a test, or a helper of its, sets up or changes for everything else in the same process: globals, mocks, a store, a browser, a page. */
const MARKS =
  /@vitest-environment|\bvi\.(?:mock|doMock|hoisted|stub\w+|useFakeTimers|setSystemTime)\b|fake-indexeddb|\bfake-?browser\b|\bprocess\.env\b|\bglobalThis\.|\.prototype\b|\bspyOn\((?:Math|Date|console|crypto|JSON|performance|globalThis)\b/i;

const IMPORTED = /(?:^|\n)(?:import|export) (?!type\b)(?:[^;'"]*? from )?'(\.[^']+)'/g;

const isOfTests = (file: string): boolean => /^test[/\\].*\.tsx?$/.test(file);

/** Whether a file of tests, or a helper that it reaches, leaves something behind in the process that it runs in. */
export function needsOwnWorker(file: string, seen = new Set<string>()): boolean {
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (MARKS.test(text)) return true;
  return [...text.matchAll(IMPORTED)]
    .map(([, named = '']) => join(dirname(file), named))
    .some((next) => isOfTests(next) && !seen.has(next) && existsSync(next) && needsOwnWorker(next, seen));
}

/** The unit and contract tests that leave nothing behind: they may run one after the other in one process, which spares each its own start. */
export const testsThatShare = (): string[] =>
  globSync('test/{unit,contract}/**/*.test.ts')
    .filter((file) => !needsOwnWorker(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
