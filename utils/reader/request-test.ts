import type { Answer } from './reading.ts';
import type { RequestTest } from './vocabulary.ts';

export interface CompiledRequest {
  method: RequestTest['method'];
  url: RegExp;
  query: readonly (readonly [string, RegExp])[];
  page: RegExp | undefined;
  contains: string | undefined;
}

export const compileRequest = (test: RequestTest): CompiledRequest => ({
  method: test.method,
  url: new RegExp(test.url, 'u'),
  query: Object.entries(test.query ?? {}).map(([name, value]) => [name, new RegExp(value, 'u')] as const),
  page: test.page === undefined ? undefined : new RegExp(test.page, 'u'),
  contains: test.contains,
});

/** An answer's address, taken apart once for all tests. */
export interface Asked {
  answer: Answer;
  method: string;
  url: URL;
}

/** Undefined when the answer's address is none. */
export function askedFor(answer: Answer): Asked | undefined {
  try {
    return { answer, method: answer.method.toUpperCase(), url: new URL(answer.url) };
  } catch {
    return undefined;
  }
}

/** Whether an answer belongs to a declared request. `pagePath`: the path of the page that asked, when known. */
export function isAskedBy(test: CompiledRequest, asked: Asked, pagePath: string | undefined): boolean {
  const { answer, method, url } = asked;
  return (
    (test.method === 'any' || test.method === method) &&
    test.url.test(url.host + url.pathname) &&
    test.query.every(([name, value]) => {
      const given = url.searchParams.get(name);
      return given !== null && value.test(given);
    }) &&
    (!test.page || (pagePath !== undefined && test.page.test(pagePath))) &&
    (test.contains === undefined || answer.text.includes(test.contains))
  );
}
