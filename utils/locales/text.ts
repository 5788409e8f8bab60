import { type GeneratedI18nStructure, i18n } from '#i18n';

/** Every key, with the values that its text takes. */
type Texts = GeneratedI18nStructure;
type Value = string | number;
type Times<Count extends number, Values extends Value[] = []> = Values['length'] extends Count
  ? Values
  : Times<Count, [...Values, Value]>;
type CountOf<Text> = Text extends { plural: true } ? [count: number] : [];
type ListedOf<Text> = Text extends { substitutions: 0 }
  ? []
  : Text extends { plural: true; substitutions: 1 }
    ? [listed?: [Value]]
    : Text extends { substitutions: infer Count extends number }
      ? [listed: Times<Count>]
      : never;
type NamedOf<Text> = Text extends { namedSubstitutions: readonly (infer Name extends string)[] }
  ? [named: Record<Name, Value>]
  : [];
/** What a text is asked for with: a count where it has plural forms, then what goes in by place, then what goes in by name. */
type ValuesOf<Text> = Text extends unknown ? [...CountOf<Text>, ...ListedOf<Text>, ...NamedOf<Text>] : never;
/** Where a key is one of several, the values must suit each of them; a text without any does not mind being given some. */
type Suiting<Values> = [Exclude<Values, []>] extends [never] ? [] : AllOf<Exclude<Values, []>>;
type AllOf<Values> = (Values extends unknown ? (values: Values) => void : never) extends (
  values: infer All extends unknown[],
) => void
  ? All
  : never;
/**
 * Says for one key what it takes. The type of `i18n.t` does so for all keys at every call: with 3,000 of them the compiler took two minutes
 * for it (measured 2026-11).
 */
type Translate = <Key extends keyof Texts>(key: Key, ...values: Suiting<ValuesOf<Texts[Key]>>) => string;

/** Templates as the browser gives them, with their marks (`$1` … `$9`, ` | ` between plural forms) still in them. */
const templates = new Map<string, string>();
const MARKS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];
/** Where a value goes. Most texts have none, and thousands are asked for at once. */
const MARK = /[$]\d|\{\w/;
const raw = i18n.t as (key: string, values: string[]) => string;

function templateOf(key: string): string {
  let template = templates.get(key);
  if (template === undefined) {
    template = raw(key, MARKS);
    templates.set(key, template);
  }
  return template;
}

/** The form for a count, by the same rule as `@wxt-dev/i18n`: one or many; with three forms none, one or many. */
function formFor(template: string, count: number): string {
  const forms = template.split(' | ');
  if (forms.length === 3) return forms[Math.min(count, 2)] ?? template;
  return forms[count === 1 ? 0 : forms.length - 1] ?? template;
}

/**
 * The text of a key in the browser's language, with its values put in; types know every key. The browser is asked once for
 * each key: it takes 10 µs and more for an answer, and a page of 500 badges has thousands of questions (measured 2026-11).
 */
export const t = ((key: string, ...values: (number | string[] | Record<string, unknown> | undefined)[]) => {
  const count = values.find((value) => typeof value === 'number');
  const listed = values.find(Array.isArray) ?? (count === undefined ? [] : [String(count)]);
  const named = (values.find((value) => typeof value === 'object' && !Array.isArray(value)) ?? {}) as Record<
    string,
    unknown
  >;
  const template = templateOf(key);
  const form = count === undefined ? template : formFor(template, count);
  if (!MARK.test(form)) return form;
  return form
    .replace(/\$([1-9])/g, (_, place: string) => String(listed[Number(place) - 1] ?? ''))
    .replace(/\{(\w+)\}/g, (mark, name: string) => (Object.hasOwn(named, name) ? String(named[name]) : mark));
}) as Translate;

/** Forgets what the browser said, for tests that change its language. */
export const forgetTexts = (): void => templates.clear();
