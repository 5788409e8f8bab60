import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a calendar or a zone comes in by, packages that read dates among it. The moment alone (`Date.now`) is the same everywhere. */
const CALENDAR =
  /new Date\b|Date\.(?:parse|UTC)|Intl\.DateTimeFormat|toLocale(?:Date|Time)|'(?:chinese-days|liquidjs|[a-z]+-excel-file)/;

const IMPORTED =
  /(?:^|\n)(?:import|export) (?!type\b)(?:[^;'"]*? from )?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/g;

/** Every source file that a file imports for more than its types, and what those import. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const [, named, lazy] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    const next = join(dirname(file), named ?? lazy ?? '');
    if (seen.has(next) || !existsSync(next)) continue;
    seen.add(next);
    reached(next, seen);
  }
  return seen;
}

const isProduct = (file: string): boolean => /^(?:utils|components|entrypoints)[/\\]/.test(file);

/** Whether nothing of the product that a test reaches knows a calendar or a zone: it need not run a second time far away from China. */
export const isTimeless = (test: string): boolean =>
  ![...reached(test)].some((file) => isProduct(file) && CALENDAR.test(readFileSync(file, 'utf8')));

/** These read a page twice and compare: in which zone does not matter to whether both readings are the same. */
const TWICE = /[/\\]mutations\.test\.ts$/;

/** The unit and contract tests that reach a calendar or a zone. */
export async function testsOfTime(): Promise<string[]> {
  const found: string[] = [];
  for await (const test of glob('test/{unit,contract}/**/*.test.{ts,tsx}'))
    if (!TWICE.test(test) && !isTimeless(test)) found.push(test);
  return found.sort();
}
