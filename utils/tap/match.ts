import { every, exec, forEach, nativesOf } from './natives.ts';
import type { TapRule } from './rule.ts';

/** A request or a WebSocket of the page that at least one rule declares. */
export interface Watch {
  /** Absolute, as asked for: an answer after a redirect still belongs to the address that was asked. */
  url: string;
  method: string;
  charset?: string | undefined;
  /** One of these the answer must contain; `undefined`: any answer will do. */
  literals: (string | undefined)[];
}

/**
 * Finds the rules for a request by its address (a text or a URL object; other objects are not looked into, for that would run
 * page code twice) and its method, which is only asked for when the address fits. Throws where the address is none.
 */
export type Matcher = (address: unknown, method: () => unknown) => Watch | undefined;

/**
 * Tests requests as `RequestTest` says, against the rules of this document's host. Undefined when it has none. Costs one URL
 * parse and one regular expression per rule.
 */
export function createMatcher(rules: readonly TapRule[]): Matcher | undefined {
  const Url = URL;
  const { toUpperCase } = nativesOf(String);
  const { href, host, pathname, searchParams } = nativesOf(Url);
  const { baseURI } = nativesOf(Node);
  const { get } = nativesOf(URLSearchParams);
  const compile = (source = '') => new RegExp(source, 'u');
  const compiled = rules
    .filter(({ hosts }) => hosts.includes(location.hostname))
    .map((rule) => ({
      __proto__: null,
      ...rule,
      url: compile(rule.url),
      page: compile(rule.page),
      query: Object.entries(rule.query ?? {}).map(([name, value]) => ({ name, value: compile(value) })),
    }));
  if (!compiled.length) return;

  return (address, askMethod) => {
    const asked = new Url(typeof address === 'string' ? address : href(address as URL), baseURI(document));
    const place = host(asked) + pathname(asked);
    let method: unknown;
    let watch: Watch | undefined;
    forEach(compiled, (rule) => {
      if (!exec(rule.url, place)) return;
      method ??= askMethod() ?? 'GET';
      const verb = typeof method === 'string' ? toUpperCase(method) : '';
      const fits =
        (rule.method ? rule.method === verb : verb !== 'WS') &&
        exec(rule.page, location.pathname) &&
        every(rule.query, ({ name, value }) => {
          const given = get(searchParams(asked), name);
          return given !== null && !!exec(value, given);
        });
      if (!fits) return;
      watch ??= { __proto__: null, url: href(asked), method: verb, literals: [] } as Watch;
      watch.charset ??= rule.charset;
      watch.literals[watch.literals.length] = rule.contains;
    });
    return watch;
  };
}
