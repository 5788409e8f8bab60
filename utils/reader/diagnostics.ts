import type { Diagnostic } from '../records/health.ts';

/** Counts what could not be read, by code and field; never holds a value of the page. */
export function tally(source: string) {
  const counts = new Map<string, Diagnostic>();
  return {
    add(code: Diagnostic['code'], field?: string, count = 1): void {
      const key = `${code}/${field ?? ''}`;
      const known = counts.get(key);
      if (known) known.count += count;
      else counts.set(key, { code, source, ...(field === undefined ? {} : { field }), count });
    },
    list: (): Diagnostic[] => [...counts.values()],
  };
}

export type Tally = ReturnType<typeof tally>;
