import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { layerComplaints } from './checks/layers.ts';

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'tiexin-test-'));

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n▸ ${title}`);
  const start = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  console.log(`  ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
  return status === 0;
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Runs vitest and counts its tests; a run that ends badly without a failed test counts as one failure. */
function vitest(title: string, args: string[], env: Record<string, string> = {}): Count {
  const file = join(reports, `${title.replaceAll(/\W+/g, '-')}.json`);
  const good = run(
    title,
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args],
    env,
  );
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  const failed = report.numFailedTests;
  return { passed: report.numPassedTests, failed: good ? failed : Math.max(1, failed) };
}

async function layers(): Promise<boolean> {
  console.log('\n▸ layers');
  const complaints = await layerComplaints();
  for (const complaint of complaints) console.log(`  ${complaint}`);
  return complaints.length === 0;
}

/** The rules of time must not depend on where the machine stands: they run once more far away from China. */
const ELSEWHERE = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' };

const steps: (() => Count | Promise<Count>)[] = [
  () => one(run('types of the i18n keys and entry points', 'wxt', ['prepare'])),
  () => one(run('format and lint', 'biome', ['check', '--error-on-warnings', '.'])),
  () => one(run('types', 'tsc', ['--noEmit'])),
  async () => one(await layers()),
  () => vitest('unit, contract and component tests', []),
  () => vitest('unit and contract tests in another zone', ['test/unit', 'test/contract'], ELSEWHERE),
  () => one(run('build for Chrome and Edge', 'wxt', ['build'])),
  () => one(run('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3'])),
  async () => one((await ensureBrowsers()).ok),
  () => vitest('end to end', ['--config', 'vitest.e2e.config.ts']),
];

const total: Count = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
