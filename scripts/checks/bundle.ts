import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const FIRST = 'content-scripts/console.{js,css}';

/** Minified bytes that each context may cost. Content scripts are paid for on every page, the worker at every wake-up. */
const BUDGETS: readonly { name: string; limit: number; files(dir: string): Promise<string[]> }[] = [
  { name: 'first script of a console page', limit: 8_000, files: (dir) => find(dir, FIRST) },
  {
    name: 'content script with the largest console',
    limit: 90_000,
    files: async (dir) => [
      ...(await find(dir, FIRST)),
      ...(await find(dir, 'page-reader.js')),
      ...largest(
        (await find(dir, 'consoles/*.js')).filter((file) => !/-(?:chat|reviews|log)\.js$/.test(file)),
      ),
    ],
  },
  {
    name: 'review page until a card opens',
    limit: 90_000,
    files: async (dir) => [
      ...(await find(dir, FIRST)),
      ...(await find(dir, 'page-reviews.js')),
      ...largest(await find(dir, 'consoles/*-reviews.js')),
    ],
  },
  {
    name: 'chat page until the picker opens',
    limit: 90_000,
    files: async (dir) => [
      ...(await find(dir, FIRST)),
      ...(await find(dir, 'page-{chat,reading}.js')),
      ...largest(await find(dir, 'consoles/*-chat.js')),
    ],
  },
  // Beside what the chat has: reading and keeping what is said 41 kB, clocks, chip and reminder 24 kB, the console's own 4 kB.
  {
    name: 'chat page: log and clocks',
    limit: 76_000,
    files: async (dir) => [
      ...(await find(dir, 'page-clocks.js')),
      ...largest(await find(dir, 'consoles/*-log.js')),
    ],
  },
  // Answers 5.9 kB; frames of sockets 0.8 kB, and what each console says of its chats. The page's own constructor cannot be heard for less.
  { name: 'page tap', limit: 7_500, files: (dir) => find(dir, 'content-scripts/page-tap.js') },
  // Templates 95 kB, words that a draft should not have 120 kB, pinyin and search 70 kB, words of complaint 75 kB, messages,
  // conversations, rules and who waits 40 kB; the worker cannot load code later. A team takes 128 kB: channels (polling, WebDAV, requests)
  // 20, its handlers 18, response times that are shared 12, posts and comparisons 10, verifying and signing 9 and 7 more where the browser
  // has no Ed25519, applying 8, proposals and comments that come and go 7, its stores and records 11, the care list 6, addresses that a
  // release tells of 4, posts that are too large or odd 4, canonical JSON 2. Pasted texts, join texts, signing of releases, diffs, sums
  // and the client of a hub are not in it: pages load them, the hub's where one is configured. The builds have 792 and 794 kB (2026-11).
  { name: 'worker', limit: 798_000, files: (dir) => reachable(dir, 'background.js') },
  { name: 'popup first load', limit: 90_000, files: (dir) => page(dir, 'popup.html') },
];

const largest = (files: readonly string[]): string[] =>
  [...files].sort((a, b) => statSync(b).size - statSync(a).size).slice(0, 1);

/** What must not be in a bundle, with the reason. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew Function\s*\(/, 'new Function'],
  [/\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\s*\(/, 'HTML from strings'],
  [/import\(\s*["'`]https?:/, 'remote code'],
  [/<script[^>]+src=["']https?:/, 'remote script'],
  [/\b(?:fetch|importScripts)\(\s*["'`]https?:/, 'a request of our own'],
];

async function find(dir: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(join(dir, pattern))) files.push(file);
  return files;
}

/** A script and every chunk that it imports statically. */
async function reachable(dir: string, entry: string, seen = new Set<string>()): Promise<string[]> {
  const file = join(dir, entry);
  if (seen.has(file) || !existsSync(file)) return [...seen];
  seen.add(file);
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g,
  )) {
    if (specifier)
      await reachable(
        dir,
        specifier.startsWith('/') ? specifier.slice(1) : join(entry, '..', specifier),
        seen,
      );
  }
  return [...seen];
}

async function page(dir: string, name: string): Promise<string[]> {
  const file = join(dir, name);
  if (!existsSync(file)) return [];
  const seen = new Set<string>([file]);
  for (const [, url] of readFileSync(file, 'utf8').matchAll(
    /(?:src|href)=["']\/?([^"']+\.(?:js|css))["']/g,
  )) {
    if (url) await reachable(dir, url, seen);
  }
  return [...seen];
}

export interface Size {
  name: string;
  bytes: number;
  limit: number;
}

export async function sizes(dir: string): Promise<Size[]> {
  return Promise.all(
    BUDGETS.map(async ({ name, limit, files }) => ({
      name,
      limit,
      bytes: (await files(dir)).reduce((sum, file) => sum + statSync(file).size, 0),
    })),
  );
}

/** Everything in a built extension that it must not hold, or that is missing or too large, as readable lines. */
export async function bundleComplaints(dir: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, bytes, limit } of await sizes(dir)) {
    if (bytes === 0) found.push(`${dir}: no ${name}`);
    if (bytes > limit) found.push(`${dir}: ${name} has ${bytes} bytes, ${limit} allowed`);
  }
  for (const file of await find(dir, '**/*.{js,html}')) {
    const text = readFileSync(file, 'utf8');
    for (const [pattern, what] of FORBIDDEN) if (pattern.test(text)) found.push(`${file}: ${what}`);
  }
  return found;
}
