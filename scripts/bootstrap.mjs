// Runs one of our TypeScript scripts on any machine with Node 18 or later: sets up the dependencies first when they are
// missing or older than the lock file, then goes on with the Node that is among them (24), whatever the machine's own is.
// No dependency, no syntax newer than Node 18. Usage: node scripts/bootstrap.mjs <script.ts> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
const [script, ...rest] = process.argv.slice(2);

function isSetUp() {
  const mark = join(modules, '.package-lock.json');
  if (!existsSync(mark)) return false;
  const lock = join(root, 'package-lock.json');
  return !existsSync(lock) || statSync(mark).mtimeMs + 1000 >= statSync(lock).mtimeMs || mayBeOlder();
}

/** A fresh checkout may stamp the lock file later than what was installed from the same text: npm itself can tell. */
function mayBeOlder() {
  return npm(['ls', '--all', '--silent'], 'ignore').status === 0;
}

function npm(args, stdio) {
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio, shell: windows });
}

function setUp() {
  console.log('Setting up the dependencies (once, about a minute) …');
  // Where the lock file does not list every platform's packages, `npm ci` refuses and `npm install` still follows it.
  if (existsSync(join(root, 'package-lock.json')) && npm(['ci', '--loglevel=silent'], 'inherit').status === 0)
    return;
  if (npm(['install', '--loglevel=error'], 'inherit').status === 0) return;
  console.error(
    'The dependencies could not be installed: see the message of npm above. Needed once: the npm registry.',
  );
  if (script.endsWith('/test.ts')) console.log('\n0 passed, 1 failed');
  process.exit(1);
}

if (!script) {
  console.error('Usage: node scripts/bootstrap.mjs <script.ts> [arguments]');
  process.exit(2);
}
if (!isSetUp()) setUp();

const ownNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const child = spawn(node, [join(modules, 'tsx', 'dist', 'cli.mjs'), join(root, script), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, [pathName]: `${join(modules, '.bin')}${delimiter}${process.env[pathName] ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
