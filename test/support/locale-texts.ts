import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const PLURAL = /^(?:\d+|n)$/;

/** Every text of a locale by its key; the forms of a plural are texts of their own (`key.1`, `key.n`). Throws on a key given twice. */
export function localeTexts(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, key ? `${key}.${name}` : name);
    else texts.set(key, String(value ?? ''));
  };
  walk(parse(readFileSync(`utils/locales/${language}.yaml`, 'utf8')), '');
  return texts;
}

/** The key that the code names: without the form of a plural. */
export const keyInCode = (key: string): string => {
  const parts = key.split('.');
  return PLURAL.test(parts.at(-1) ?? '') ? parts.slice(0, -1).join('.') : key;
};
