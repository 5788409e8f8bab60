import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';

const MODULE = 'virtual:console-names';

export type ConsoleName = Pick<ConsoleData, 'id' | 'name' | 'timeZone'>;

/** What a list of records needs of each console: its names and its zone. */
export async function collectConsoleNames(): Promise<ConsoleName[]> {
  const names: ConsoleName[] = [];
  for await (const file of glob('utils/consoles/*/console.ts')) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default: ConsoleData };
    const { id, name, timeZone } = module.default;
    names.push({ id, name, timeZone });
  }
  return names.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives the popup `virtual:console-names`, so that its first load need not carry every console's data. */
export function consoleNames(): Plugin {
  return {
    name: 'tiexin:console-names',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(await collectConsoleNames())}` : undefined,
  };
}
