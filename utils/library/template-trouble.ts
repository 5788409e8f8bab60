/** What is wrong with a template, for words of our own; the place counts from 1. */
export interface TemplateTrouble {
  kind: 'notClosed' | 'unknownTag' | 'unknownFilter' | 'tooMuch' | 'other';
  /** The tag, filter or part that it is about. */
  name: string;
  line: number | undefined;
  column: number | undefined;
}

const PATTERNS: readonly [RegExp, TemplateTrouble['kind']][] = [
  [/undefined filter:\s*([^\s,]+)/u, 'unknownFilter'],
  [/tag "?([^\s",]+)"? not found/u, 'unknownTag'],
  [/(?:output|tag|block|raw) "?(.{1,60}?)"? not closed/u, 'notClosed'],
  [/(limit) exceeded/u, 'tooMuch'],
];

/** Reads Liquid's own words (`undefined filter: foo, line:1, col:4`): they are English and name the parser's parts. */
export function templateTrouble(detail = ''): TemplateTrouble {
  const line = /line:(\d+)/u.exec(detail)?.[1];
  const column = /col:(\d+)/u.exec(detail)?.[1];
  const place = {
    line: line === undefined ? undefined : Number(line),
    column: column === undefined ? undefined : Number(column),
  };
  for (const [pattern, kind] of PATTERNS) {
    const found = pattern.exec(detail);
    if (found) return { kind, name: found[1] ?? '', ...place };
  }
  return { kind: 'other', name: '', ...place };
}
