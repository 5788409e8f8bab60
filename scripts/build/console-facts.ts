import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';

const MODULE = 'virtual:console-facts';

/** What everything but a reader needs of a console: names, hosts, zone, where its pages are and where a record is seen. */
export type ConsoleFacts = Pick<ConsoleData, 'id' | 'name' | 'hosts' | 'timeZone' | 'links'> & {
  pages: readonly Pick<ConsoleData['pages'][number], 'id' | 'url'>[];
};

async function collectConsoleFacts(): Promise<ConsoleFacts[]> {
  const facts: ConsoleFacts[] = [];
  for await (const file of glob('utils/consoles/*/console.ts')) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default: ConsoleData };
    const { id, name, hosts, timeZone, links, pages } = module.default;
    facts.push({
      id,
      name,
      hosts,
      timeZone,
      links,
      pages: pages.map((page) => ({ id: page.id, url: page.url })),
    });
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives the worker and our pages `virtual:console-facts`: they never read a page, so they need not carry how one is read. */
export function consoleFacts(): Plugin {
  return {
    name: 'tiexin:console-facts',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(await collectConsoleFacts())}` : undefined,
  };
}
