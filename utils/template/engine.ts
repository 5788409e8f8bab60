import { type Context, Liquid, type Template } from 'liquidjs';
import type { Ask } from '../platform/reply-contract.ts';
import { Gap, gapText } from './gap.ts';

/**
 * Tags and filters that a reply has no use for: files, markup of pages, digests, loops; and ways to write a value out past the place where
 * a gap would be seen.
 */
const NO_TAGS = [
  ...['include', 'render', 'layout', 'block', 'tablerow'],
  ...['for', 'break', 'continue', 'cycle', 'increment', 'decrement', 'echo', 'liquid'],
];
const NO_FILTERS = [
  'sha256',
  'hmac_sha256',
  'base64_encode',
  'base64_decode',
  'where_exp',
  'jsonify',
  'json',
  'inspect',
];

const CHOICES = 50;
const LABEL_LIMIT = 80;

/** What one rendering notes down. */
export interface Notes {
  /** Labels of values that nobody knows, each once, in order. */
  missing: Set<string>;
  /** What a person is to be asked, by name. */
  asks: Map<string, Ask>;
  /** What they answered, by name. */
  answers: Readonly<Record<string, string>>;
  /** Chooses one of so many random wordings; the same for the same text, reply and conversation. */
  choose(text: string, count: number): number;
}

/** Where a rendering finds its notes in the template's globals. */
const NOTES = Symbol('notes');
const notesOf = (context: Context): Notes => (context.globals as { [NOTES]: Notes })[NOTES];

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LABEL_LIMIT) : '';

/** `{{ "label" | ask: "date" }}`: what was answered, else a gap that will be asked for. */
function ask(context: Context, value: unknown, kind: unknown, choices: readonly unknown[]): unknown {
  const notes = notesOf(context);
  const label = words(value);
  const answer = Object.hasOwn(notes.answers, label) ? notes.answers[label]?.trim() : undefined;
  const offered = choices
    .map(words)
    .filter((choice) => choice !== '')
    .slice(0, CHOICES);
  if (!notes.asks.has(label))
    notes.asks.set(label, {
      name: label,
      label,
      kind: kind === 'date' || (kind === 'choice' && offered.length > 0) ? kind : 'text',
      ...(kind === 'choice' && offered.length > 0 && { choices: offered }),
      ...(kind === 'text' && offered[0] !== undefined && { fallback: offered[0] }),
    });
  return answer || new Gap(label, 'ask');
}

/** `{{ "好的|收到" | vary }}`: one of the wordings. */
function vary(context: Context, value: unknown): string {
  const text = String(value ?? '');
  const wordings = text.split('|').map((one) => one.trim());
  return wordings[notesOf(context).choose(text, wordings.length)] ?? text;
}

function write(context: Context, value: unknown): unknown {
  if (!(value instanceof Gap)) return value;
  const label = Gap.labelOf(value);
  if (Gap.isMissing(value)) notesOf(context).missing.add(label);
  return gapText(label);
}

function createEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    jsTruthy: false,
    cache: false,
    // Bounds against a template that was made to hang: characters parsed, milliseconds per rendering, units of memory.
    parseLimit: 20_000,
    renderLimit: 500,
    memoryLimit: 200_000,
    outputEscape(this: { context: Context }, value: unknown) {
      return write(this.context, value) as string;
    },
  });
  for (const name of NO_TAGS) delete (engine.tags as Record<string, unknown>)[name];
  for (const name of NO_FILTERS) delete (engine.filters as Record<string, unknown>)[name];
  for (const [name, filter] of Object.entries(engine.filters)) {
    if (name === 'default' || typeof filter !== 'function') continue;
    // A gap goes through every filter as it is: `〔label〕` must not be cut, dated or turned round.
    engine.registerFilter(name, function (this: { context: Context }, value: unknown, ...args: unknown[]) {
      return value instanceof Gap
        ? value
        : (filter as (...all: unknown[]) => unknown).call(
            this,
            value,
            ...args.map((one) => (one instanceof Gap ? write(this.context, one) : one)),
          );
    });
  }
  engine.registerFilter('ask', function (this: { context: Context }, value, kind, ...choices) {
    return ask(this.context, value, kind, choices);
  });
  engine.registerFilter('vary', function (this: { context: Context }, value) {
    return vary(this.context, value);
  });
  return engine;
}

/** Made on first use: most starts of the worker need none. */
let engine: Liquid | undefined;
const liquid = (): Liquid => {
  engine ??= createEngine();
  return engine;
};

/** Parses a template. Throws what Liquid throws. */
export const parse = (text: string): Template[] => liquid().parse(text);

/** The paths that a template reads from outside (`order.id`), each once. */
export const pathsOf = (template: Template[]): string[] => liquid().globalFullVariablesSync(template);

/** Writes a template out. Throws what Liquid throws. */
export const writeOut = (template: Template[], scope: object, notes: Notes): string =>
  String(liquid().renderSync(template, scope, { globals: { [NOTES]: notes } }));
