import type { Plugin } from 'vite';
import type { LogConsole } from '../../utils/reader/log-vocabulary.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import type { ConsoleData, RequestTest } from '../../utils/reader/vocabulary.ts';
import type { TapRule } from '../../utils/tap/rule.ts';
import { loadConsoles, loadLogs, loadReviews } from './consoles.ts';

const MODULE = 'virtual:tap-rules';

function tapRule(
  hosts: readonly string[],
  { method, ...request }: Omit<RequestTest, 'method'> & { method: RequestTest['method'] | 'WS' },
  charset?: 'gb18030',
): TapRule {
  return { hosts, ...(method !== 'any' && { method }), ...request, ...(charset && { charset }) };
}

/** Chats are asked for in every document of a console, those of chats alone too. */
export const logRules = ({ hosts, sources }: LogConsole): TapRule[] =>
  sources.map(({ kind, request, charset }) =>
    tapRule(hosts, kind === 'frame' ? { ...request, method: 'WS' } : request, charset),
  );

function rulesOf(
  data: ConsoleData,
  reviews: ReviewConsole | undefined,
  log: LogConsole | undefined,
): TapRule[] {
  const hosts = data.hosts.filter((host) => !data.chatHosts?.includes(host));
  const shop = data.shop.flatMap((source) =>
    source.kind === 'answer' ? [tapRule(hosts, source.request)] : [],
  );
  const answers = [...data.pages, ...(reviews?.pages ?? [])].flatMap((page) =>
    page.sources.flatMap((source) =>
      source.kind === 'answer' ? [tapRule(hosts, source.request, source.charset)] : [],
    ),
  );
  return [...answers, ...shop, ...(log ? logRules(log) : [])];
}

/** A host, and what follows it up to the end, if that can be put behind another's `|`. */
const ADDRESS = /^(\^[a-z\d\\.-]+\/)([^|]+)\$$/;

/** Paths as one expression that says a folder they share once. */
function alternatives(paths: readonly string[]): string {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const [folder = ''] = /^[\w-]+\//.exec(path) ?? [];
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path.slice(folder.length)]);
  }
  const parts = [...byFolder].flatMap(([folder, rests]) =>
    folder === '' || rests.length === 1 ? rests.map((rest) => folder + rest) : [folder + alternatives(rests)],
  );
  return parts.length === 1 ? parts.join('') : `(?:${parts.join('|')})`;
}

/** Rules that differ only in what follows the host as one rule: the host is said once, and one test is cheaper than several. */
export function joinRules(rules: readonly TapRule[]): TapRule[] {
  const paths = new Map<TapRule, string[]>();
  const firsts = new Map<string, TapRule>();
  for (const rule of rules) {
    const [, host, path] = ADDRESS.exec(rule.url) ?? [];
    const key = JSON.stringify({ ...rule, url: host ?? rule.url });
    const first = firsts.get(key);
    if (first && path !== undefined) paths.get(first)?.push(path);
    else {
      firsts.set(key, rule);
      paths.set(rule, path === undefined ? [] : [path]);
    }
  }
  return [...paths].map(([rule, [first, ...others]]) =>
    others.length === 0
      ? rule
      : {
          ...rule,
          url: rule.url.replace(ADDRESS, (_, host) => `${host}${alternatives([first ?? '', ...others])}$`),
        },
  );
}

/** Every console's request tests, and nothing else of it: the tap runs in the page's own world and must stay tiny. */
export async function collectTapRules(): Promise<TapRule[]> {
  const [reviews, logs] = [await loadReviews(), await loadLogs()];
  const rules = (await loadConsoles()).flatMap((data) =>
    rulesOf(
      data,
      reviews.find(({ id }) => id === data.id),
      logs.find(({ id }) => id === data.id),
    ),
  );
  return joinRules(rules);
}

/** The rules as a module that says nothing twice: every byte of it runs on every page. */
export function tapRulesModule(rules: readonly TapRule[]): string {
  const lists = [...new Set(rules.map(({ hosts }) => JSON.stringify(hosts)))];
  const text = ({ hosts, url, method, ...more }: TapRule) => {
    const values = [url, method, Object.keys(more).length > 0 ? more : undefined];
    while (values.at(-1) === undefined) values.pop();
    const list = `hosts${lists.indexOf(JSON.stringify(hosts))}`;
    return `rule(${[list, ...values.map((value) => JSON.stringify(value) ?? 0)].join(', ')})`;
  };
  return [
    ...lists.map((list, index) => `const hosts${index} = ${list};`),
    'const rule = (hosts, url, method, more) => ({ hosts, url, method, ...more });',
    `export default [${rules.map(text).join(', ')}];`,
  ].join('\n');
}

/** Gives the tap its rules as a constant (`virtual:tap-rules`), so that it need not import the consoles. */
export function tapRules(): Plugin {
  return {
    name: 'tiexin:tap-rules',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) => (id === `\0${MODULE}` ? tapRulesModule(await collectTapRules()) : undefined),
  };
}
