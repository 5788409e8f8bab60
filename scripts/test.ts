import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { testsOfTime } from './checks/timeless.ts';
import { ensureServers } from './servers.ts';

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'tiexin-test-'));

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Runs vitest and counts its tests; a run that ends badly without a failed test counts as one failure. */
function vitest(args: string[], env: Record<string, string> = {}): Count {
  const file = join(mkdtempSync(join(reports, 'run-')), 'report.json');
  const good = run(
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args],
    env,
  );
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  const failed = report.numFailedTests;
  return { passed: report.numPassedTests, failed: good ? failed : Math.max(1, failed) };
}

/** The rules of time must not depend on where the machine stands: they run once more far away from China, the fuzzers shorter. */
const ELSEWHERE = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', TIEXIN_FUZZ_SHARE: '0.25' };

const steps: Record<string, () => Count | Promise<Count>> = {
  'types of the i18n keys and entry points': () => one(run('wxt', ['prepare'])),
  'format and lint': () => one(run('biome', ['check', '--error-on-warnings', '.'])),
  types: () => one(run('tsc', ['--noEmit'])),
  servers: () => one(ensureServers().ok),
  'unit, contract and component tests': () => vitest([]),
  'unit and contract tests that know a calendar, in another zone': async () =>
    vitest(await testsOfTime(), ELSEWHERE),
  'build for Chrome and Edge': () => one(run('wxt', ['build'])),
  'build for Firefox': () => one(run('wxt', ['build', '-b', 'firefox', '--mv3'])),
  browsers: async () => one((await ensureBrowsers()).ok),
  'end to end': () => vitest(['--config', 'vitest.e2e.config.ts']),
};

/** Every step runs, whatever became of those before it: one that throws counts as one failure. */
async function take(title: string, step: () => Count | Promise<Count>): Promise<Count> {
  console.log(`\n▸ ${title}`);
  const start = Date.now();
  const count = await Promise.resolve()
    .then(step)
    .catch((error: unknown) => {
      console.error(error);
      return one(false);
    });
  console.log(`  ${count.failed === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
  return count;
}

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const [title, step] of Object.entries(steps)) {
  const { passed, failed } = await take(title, step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(title);
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
