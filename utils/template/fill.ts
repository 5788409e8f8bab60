import type { Template } from 'liquidjs';
import { fail, ok, type Result } from '../core/result.ts';
import type { Ask } from '../platform/reply-contract.ts';
import type { ReplyLang } from '../records/reply.ts';
import { type Notes, parse, pathsOf, writeOut } from './engine.ts';
import { Gap } from './gap.ts';
import { isVariablePath, type TemplateValues, templateVariables, type VariablePath } from './variables.ts';

/** A template written out. `missing` and `asks` name what stands in it as `〔label〕`, or would without answers. */
export interface Filled {
  text: string;
  missing: string[];
  asks: Ask[];
}

export interface FillOptions {
  lang: ReplyLang;
  values: TemplateValues;
  /** What a person answered to the asks, by name. */
  answers?: Readonly<Record<string, string>>;
  /** The same seed gives the same random wordings. */
  seed?: string;
}

interface Compiled {
  template: Template[];
  paths: string[];
}

/** Templates used lately: a list of replies is filled again at each key. */
const KEPT = 400;
const compiled = new Map<string, Compiled>();

function compileText(text: string): Compiled {
  const known = compiled.get(text);
  if (known) {
    compiled.delete(text);
    compiled.set(text, known);
    return known;
  }
  const template = parse(text);
  const made = { template, paths: pathsOf(template) };
  compiled.set(text, made);
  if (compiled.size > KEPT) compiled.delete(compiled.keys().next().value ?? '');
  return made;
}

/** Labels stand for their variables too: `{{ 订单号 }}`. */
const byLabel = new Map<string, VariablePath>(
  Object.entries(templateVariables).flatMap(([path, { label }]) =>
    Object.values(label).map((one) => [one, path as VariablePath] as const),
  ),
);

const variableAt = (path: string): VariablePath | undefined =>
  isVariablePath(path) ? path : byLabel.get(path);

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function scopeFor(paths: readonly string[], { lang, values }: FillOptions): object {
  const scope: Record<string, unknown> = Object.create(null);
  const put = (steps: readonly string[], value: unknown) => {
    let at = scope;
    let path = '';
    for (const step of steps.slice(0, -1)) {
      path = path === '' ? step : `${path}.${step}`;
      // What is only a way to other values is a gap itself, should a template write it out.
      if (!(at[step] instanceof Gap)) at[step] = new Gap(path, 'missing');
      at = at[step] as Record<string, unknown>;
    }
    const last = steps.at(-1) ?? '';
    if (!Object.hasOwn(at, last)) at[last] = value;
  };
  // Longer paths first: `order.items.title` must not be cut off by a gap at `order`.
  for (const path of [...paths].sort((one, other) => other.length - one.length)) {
    const variable = variableAt(path);
    const label = variable ? templateVariables[variable].label[lang] : path;
    const value = variable && values[variable]?.trim();
    put(
      path.split(/[.[\]"']+/u).filter((step) => step !== ''),
      value || new Gap(label, 'missing'),
    );
  }
  return scope;
}

/**
 * Writes a template out with what is known. A value that nobody knows, an unknown variable included, stands in the text as `〔label〕`.
 * Errors: `bad-template` with Liquid's own words (tag or filter that is not known, something not closed, too much work).
 */
export function fillTemplate(text: string, options: FillOptions): Result<Filled> {
  if (!text.includes('{{') && !text.includes('{%')) return ok({ text, missing: [], asks: [] });
  const { answers = {}, seed = '' } = options;
  const notes: Notes = {
    missing: new Set(),
    asks: new Map(),
    answers,
    choose: (wording, count) => hash(`${seed} ${wording}`) % count,
  };
  try {
    const { template, paths } = compileText(text);
    const written = writeOut(template, scopeFor(paths, options), notes);
    return ok({ text: written, missing: [...notes.missing], asks: [...notes.asks.values()] });
  } catch (error) {
    return fail('bad-template', error instanceof Error ? error.message.split('\n')[0] : undefined);
  }
}

/** The variables that a template names but nobody knows, by path: misspelt ones, and those of other products. Errors: `bad-template`. */
export function unknownVariables(text: string): Result<string[]> {
  try {
    return ok(compileText(text).paths.filter((path) => variableAt(path) === undefined));
  } catch (error) {
    return fail('bad-template', error instanceof Error ? error.message.split('\n')[0] : undefined);
  }
}
