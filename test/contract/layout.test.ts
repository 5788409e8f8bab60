import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCapability } from '../../scripts/checks/layers.ts';
import { sourceFiles } from '../../scripts/checks/source-files.ts';
import { contract } from '../../utils/platform/contract.ts';
import { STORES } from '../../utils/store/database.ts';

/** A longer file has more than one reason to change. What a console's pages look like is one reason, however long. */
const LINES = 250;
const mayBeLong = (file: string) => /^utils\/consoles\/[^/]+\/console\.ts$/.test(file);

const readme = readFileSync('README.md', 'utf8');
const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

describe('README.md', () => {
  it('names every capability and every layer by its folder', () => {
    expect(foldersIn('utils').some(isCapability)).toBe(true);
    expect(foldersIn('utils').filter((folder) => !readme.includes(`utils/${folder}/`))).toEqual([]);
  });

  it('names every console by its folder and by its hosts', async () => {
    const consoles = foldersIn('utils/consoles');
    expect(consoles.length).toBeGreaterThan(0);
    expect(consoles.filter((id) => !readme.includes(`utils/consoles/${id}/`))).toEqual([]);
    for (const id of consoles) {
      const { default: data } = await import(`../../utils/consoles/${id}/console.ts`);
      expect(data.hosts.filter((host: string) => !readme.includes(`\`${host}\``))).toEqual([]);
    }
  });

  it('names every entry point', () => {
    const entries = readdirSync('entrypoints').map((name) => name.split('.')[0] ?? name);
    expect(entries.filter((name) => !readme.includes(`entrypoints/${name}`))).toEqual([]);
  });

  it('names every document', () => {
    const names = readdirSync('docs').filter((name) => name.endsWith('.md'));
    expect(names.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
  });

  it('names every permission', async () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const [, list = ''] = /permissions: \[([^\]]+)\]/.exec(config) ?? [];
    const permissions = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    expect(permissions.length).toBeGreaterThan(0);
    expect(permissions.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const architecture = readFileSync('docs/architecture.md', 'utf8');
  const unnamed = (names: readonly string[]) => names.filter((name) => !architecture.includes(`\`${name}\``));

  it('names every object store', () => expect(unnamed(STORES)).toEqual([]));

  it('names every message', () => expect(unnamed(Object.keys(contract))).toEqual([]));
});

describe('documents', () => {
  const documents = [
    'README.md',
    ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ];

  it.each(documents)('%s links to what is there', (document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, to]) => to ?? '',
    );
    expect(links.filter((to) => !existsSync(join(dirname(document), to)))).toEqual([]);
  });

  it.each(documents)('%s names files and commands that are there', (document) => {
    const text = readFileSync(document, 'utf8');
    const paths = [...text.matchAll(/`((?:entrypoints|components|utils|test|scripts|docs)\/[\w./-]+)`/g)];
    expect(paths.map(([, path]) => path ?? '').filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...text.matchAll(/npm (?:run )?([a-z]+)(?=[`\s])/g)].map(([, name]) => name ?? '');
    const own = ['ci', 'install', ...Object.keys(scripts)];
    expect(commands.filter((name) => !own.includes(name))).toEqual([]);
  });
});

it(`no file has more than ${LINES} lines`, async () => {
  const files = await sourceFiles('ts,tsx,css');
  expect(files.length).toBeGreaterThan(100);
  const long = files.filter((file) => linesOf(file) > LINES && !mayBeLong(file));
  expect(long).toEqual([]);
});
