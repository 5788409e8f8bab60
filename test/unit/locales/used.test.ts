import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/checks/source-files.ts';
import { keyInCode, localeTexts } from '../../support/locale-texts.ts';

const code = [...(await sourceFiles()), 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
const literals = new Set([...code.matchAll(/['"`]([A-Za-z0-9_.]+)['"`]/g)].map(([, text]) => text ?? ''));
const inManifest = new Set(
  [...code.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name?.replace('_', '.') ?? ''),
);

/** Keys that the code puts together: the beginning, a hole for one part, the end. */
const composed = [
  ...new Set(
    [...code.matchAll(/`([a-zA-Z]+\.[A-Za-z0-9_.]*\$\{[^}`]*\}[A-Za-z0-9_.]*)`/g)].map(
      ([, text]) => text ?? '',
    ),
  ),
];
const patterns = composed.map(
  (text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{.*\}/, '(\\w+)')}$`),
);
const words = new Set(code.match(/\w+/g));

/** What the rules can say is asked of the rules themselves: `test/unit/shipping/reasons.test.ts`. */
const isReason = (key: string) => key.startsWith('why.');

const isUsed = (key: string): boolean =>
  literals.has(key) ||
  inManifest.has(key) ||
  patterns.some((pattern) => {
    const [, part] = pattern.exec(key) ?? [];
    return part !== undefined && words.has(part);
  });

describe('texts', () => {
  const keys = [...new Set([...localeTexts('zh-CN').keys()].map(keyInCode))];

  it('are all shown somewhere', () => {
    expect(keys.filter((key) => !isUsed(key) && !isReason(key))).toEqual([]);
  });

  it('would be missed if the code named them no more', () => {
    expect(isUsed('popup.group.dayAfterTomorrow')).toBe(false);
    expect(isUsed('desk.noSuchText')).toBe(false);
    expect(isUsed('popup.group.today')).toBe(true);
  });
});
