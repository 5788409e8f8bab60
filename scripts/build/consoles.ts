import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';

/** Every console there is, by id. A marketplace is a folder of `utils/consoles/`; nothing else names it. */
export async function loadConsoles(): Promise<ConsoleData[]> {
  const consoles: ConsoleData[] = [];
  for await (const file of glob('utils/consoles/*/console.ts')) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default: ConsoleData };
    consoles.push(module.default);
  }
  return consoles.sort((a, b) => (a.id < b.id ? -1 : 1));
}
