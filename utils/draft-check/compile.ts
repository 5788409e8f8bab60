import type { CheckRule } from './rule.ts';
import { RULES } from './rules.ts';
import { writeOut } from './tokens.ts';

/** A rule ready to run on one console. */
export interface CompiledRule {
  rule: CheckRule;
  find: RegExp;
  unless: RegExp | undefined;
  unlessSentence: RegExp | undefined;
}

const joined = (patterns: readonly string[] | undefined, flags: string, console: string | undefined) =>
  patterns && new RegExp(patterns.map((pattern) => `(?:${writeOut(pattern, console)})`).join('|'), flags);

function compile(rule: CheckRule, console: string | undefined): CompiledRule {
  const any = joined(rule.any, 'g', console) as RegExp;
  return {
    rule,
    find: rule.whole ? new RegExp(`^(?:${any.source})$`, 'g') : any,
    unless: joined(rule.unless, 'g', console),
    unlessSentence: joined(rule.unlessSentence, '', console),
  };
}

const compiled = new Map<string, readonly CompiledRule[]>();
/** More consoles than there are would be made-up ids: they share one set. */
const CONSOLES_LIMIT = 30;

/** The rules that hold on a console, compiled once; without a console all of them. */
export function rulesFor(console: string | undefined): readonly CompiledRule[] {
  const key =
    console !== undefined && (compiled.has(console) || compiled.size < CONSOLES_LIMIT) ? console : '';
  let rules = compiled.get(key);
  if (rules === undefined) {
    const holds = ({ consoles }: CheckRule) => !key || !consoles || consoles.includes(key);
    rules = RULES.filter(holds).map((rule) => compile(rule, key || undefined));
    compiled.set(key, rules);
  }
  return rules;
}
