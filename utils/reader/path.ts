import type { Condition, Path } from './vocabulary.ts';

/** A key, each entry of a list or object, or the entries of which a member has this text. */
type Step = string | { where: string; is: string };

export interface CompiledPath {
  /** The whole path, if it only names keys: the fast way. */
  keys: readonly string[] | undefined;
  steps: readonly Step[];
}

/** The most values that one path may give. */
const REACH = 2000;
const EACH: Step = '*';

/** Reads a dotted path of the vocabulary. */
export function compilePath(path: Path): CompiledPath {
  const steps: Step[] =
    path === ''
      ? []
      : (path.match(/\[[^\]]*\]|[^.]+/g) ?? []).map((part) => {
          const where = /^\[([^=]+)=(.*)\]$/.exec(part);
          return where ? { where: where[1] ?? '', is: where[2] ?? '' } : part;
        });
  const keys = steps.filter((step): step is string => typeof step === 'string' && step !== EACH);
  return { keys: keys.length === steps.length ? keys : undefined, steps };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The value at a path; where the path names several, the first. */
export function valueAt(root: unknown, path: CompiledPath): unknown {
  if (!path.keys) return valuesAt(root, path)[0];
  let value = root;
  for (const key of path.keys) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}

function next(value: unknown, step: Step): unknown[] {
  if (!isObject(value)) return [];
  if (step === EACH) return Object.values(value);
  if (typeof step === 'string') return step in value ? [value[step]] : [];
  const { where, is } = step;
  return Object.values(value).filter((entry) => isObject(entry) && String(entry[where]) === is);
}

/** Every value at a path, in the order of the source; at most 2,000. */
export function valuesAt(root: unknown, path: CompiledPath): unknown[] {
  if (path.keys) {
    const value = valueAt(root, path);
    return value === undefined ? [] : [value];
  }
  let values = [root];
  for (const step of path.steps) values = values.flatMap((value) => next(value, step)).slice(0, REACH);
  return values;
}

export interface CompiledCondition {
  path: CompiledPath;
  like: RegExp | undefined;
  test: Condition;
}

export const compileConditions = (conditions: readonly Condition[] | undefined): CompiledCondition[] =>
  (conditions ?? []).map((test) => ({
    path: compilePath(test.path),
    like: test.like === undefined ? undefined : new RegExp(test.like, 'u'),
    test,
  }));

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : (value ?? undefined) === undefined ? 'nothing' : typeof value;

/** Whether all conditions hold. */
export const holds = (conditions: readonly CompiledCondition[], root: unknown): boolean =>
  conditions.every(({ path, like, test }) => {
    const value = valueAt(root, path);
    const isOne = !test.in || test.in.some((wanted) => wanted === value);
    const isLike = !like || (typeof value === 'string' && like.test(value));
    return isOne && isLike && (!test.is || typeOf(value) === test.is);
  });
