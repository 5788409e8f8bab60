import type { ReplyLang } from '../records/reply.ts';
import { gapFor, variablePath } from './words.ts';

/** What another program understands of what our templates can do. What it does not have is answered with undefined. */
export interface Dialect {
  /** A variable of ours. */
  variable?: (name: string) => string | undefined;
  /** Something that the person fills in. */
  ask?: (label: string, kind: string | undefined, choices: readonly string[]) => string | undefined;
  /** One of several wordings. */
  vary?: (choices: readonly string[]) => string | undefined;
  /** A text of which nothing may be taken for a command. */
  literal?: (text: string) => string;
}

/** What a text loses on the way out. */
export type TextLoss = 'variables' | 'fillIns' | 'wordings' | 'conditions';

export interface OutText {
  text: string;
  losses: Set<TextLoss>;
}

const PARTS =
  /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}|\{\{-?([\s\S]*?)-?\}\}|\{%-?\s*(\w*)([\s\S]*?)-?%\}/g;

const QUOTED = /"([^"]*)"|'([^']*)'/g;
const strings = (expression: string): string[] =>
  [...expression.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? '');

/** A text with every expression of a template replaced by what the other program has for it, or by a visible gap. */
class Writer {
  text = '';
  readonly losses = new Set<TextLoss>();
  readonly #dialect: Dialect;
  readonly #lang: ReplyLang;

  constructor(dialect: Dialect, lang: ReplyLang) {
    this.#dialect = dialect;
    this.#lang = lang;
  }

  literal(text: string): void {
    this.text += this.#dialect.literal?.(text) ?? text;
  }

  #gap(name: string, loss: TextLoss): void {
    this.losses.add(loss);
    this.literal(gapFor(name, this.#lang));
  }

  expression(source: string): void {
    const expression = source.trim();
    const [first = '', ...rest] = strings(expression);
    if (/^(?:"[^"]*"|'[^']*')\s*\|\s*ask\b/.test(expression)) {
      const [kind, ...choices] = /\|\s*ask\s*:/.test(expression) ? rest : [];
      const written = this.#dialect.ask?.(first, kind, choices);
      if (written === undefined) this.#gap(first, 'fillIns');
      else this.text += written;
      return;
    }
    if (/\|\s*vary\b/.test(expression)) {
      const choices = first.split('|');
      const written = this.#dialect.vary?.(choices);
      if (written !== undefined) {
        this.text += written;
        return;
      }
      this.losses.add('wordings');
      this.literal(choices[0] ?? '');
      return;
    }
    const name = variablePath((expression.split('|')[0] ?? '').trim());
    const written = this.#dialect.variable?.(name);
    if (written === undefined) this.#gap(name, 'variables');
    else this.text += written;
  }
}

const OPENS = new Set(['if', 'unless', 'case', 'for']);

/**
 * A template as a text for another program. Of a condition the branch stays that needs nothing to be known: `else`, or else what
 * stands under the condition.
 */
export function textFor(template: string, dialect: Dialect, lang: ReplyLang): OutText {
  const writer = new Writer(dialect, lang);
  for (const part of flatten(template, writer.losses)) {
    if (part.kind === 'text') writer.literal(part.text);
    else writer.expression(part.text);
  }
  return { text: writer.text, losses: writer.losses };
}

interface Part {
  kind: 'text' | 'expression';
  text: string;
}

/** Branches of an open condition: what stood before it, and each branch so far. */
interface Open {
  before: Part[];
  branches: Part[][];
  hasElse: boolean;
}

function flatten(template: string, losses: Set<TextLoss>): Part[] {
  const open: Open[] = [];
  let parts: Part[] = [];
  const close = () => {
    const condition = open.pop();
    if (!condition) return;
    const branches = [...condition.branches, parts];
    const kept = (condition.hasElse ? branches.at(-1) : branches[0]) ?? [];
    parts = [...condition.before, ...kept];
  };
  let from = 0;
  for (const match of template.matchAll(PARTS)) {
    const [all, raw, expression, tag = ''] = match;
    if (match.index > from) parts.push({ kind: 'text', text: template.slice(from, match.index) });
    from = match.index + all.length;
    if (raw !== undefined) parts.push({ kind: 'text', text: raw });
    else if (expression !== undefined) parts.push({ kind: 'expression', text: expression });
    else {
      losses.add('conditions');
      const inner = open.at(-1);
      if (OPENS.has(tag)) {
        open.push({ before: parts, branches: [], hasElse: false });
        parts = [];
      } else if (tag.startsWith('end')) close();
      else if (inner && (tag === 'else' || tag === 'elsif' || tag === 'when')) {
        // What stands between "case" and its first "when" is no branch.
        if (tag !== 'when' || inner.branches.length > 0 || parts.some(({ text }) => text.trim() !== ''))
          inner.branches.push(parts);
        inner.hasElse = tag === 'else';
        parts = [];
      }
    }
  }
  if (from < template.length) parts.push({ kind: 'text', text: template.slice(from) });
  while (open.length > 0) close();
  return parts;
}
