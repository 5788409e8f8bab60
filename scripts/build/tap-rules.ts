import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ConsoleData, RequestTest } from '../../utils/reader/vocabulary.ts';

const MODULE = 'virtual:tap-rules';

export interface TapRule extends RequestTest {
  hosts: readonly string[];
  charset?: 'gb18030';
}

function rulesOf(data: ConsoleData): TapRule[] {
  const shop = data.shop.flatMap((source) =>
    source.kind === 'answer' ? [{ ...source.request, hosts: data.hosts }] : [],
  );
  const answers = data.pages.flatMap((page) =>
    page.sources.flatMap((source) =>
      source.kind === 'answer'
        ? [{ ...source.request, hosts: data.hosts, ...(source.charset && { charset: source.charset }) }]
        : [],
    ),
  );
  return [...answers, ...shop];
}

/** Every console's request tests, and nothing else of it: the tap runs in the page's own world and must stay tiny. */
export async function collectTapRules(): Promise<TapRule[]> {
  const rules: TapRule[] = [];
  for await (const file of glob('utils/consoles/*/console.ts')) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default: ConsoleData };
    rules.push(...rulesOf(module.default));
  }
  return rules;
}

/** Gives the tap its rules as a constant (`virtual:tap-rules`), so that it need not import the consoles. */
export function tapRules(): Plugin {
  return {
    name: 'tiexin:tap-rules',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(await collectTapRules())}` : undefined,
  };
}
