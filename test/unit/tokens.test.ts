import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

const colours = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/(--tx-[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1] ?? '', m[2] ?? '']));

const split = css.indexOf('@media (prefers-color-scheme: dark)');
const themes = {
  light: colours(css.slice(0, split)),
  dark: colours(css.slice(split)),
};

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ['bg', 'bg-sunk', 'bg-hover', 'bg-active'];
const TEXTS = ['text', 'text-quiet', 'accent', 'late', 'soon', 'fine'];
const TEXT_PAIRS = [
  ...SURFACES.flatMap((surface) => TEXTS.map((text) => [text, surface] as const)),
  ['late', 'late-soft'],
  ['soon', 'soon-soft'],
  ['fine', 'fine-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
] as const;

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colour = (name: string) => {
    const value = themes[theme].get(`--tx-${name}`);
    if (!value) throw new Error(`no colour ${name} in ${theme}`);
    return value;
  };

  it.each(TEXT_PAIRS)('reads %s on %s (AA, 4.5)', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['bg', 'bg-sunk'])('shows frames and focus on %s (3.0)', (surface) => {
    expect(contrast(colour('line-strong'), colour(surface))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('accent'), colour(surface))).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour a value in both themes', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
});

it('applies to a page and to a shadow root, in px only', () => {
  expect(css).toMatch(/:root,\s*:host \{/);
  expect(css).not.toMatch(/\d(rem|em)\b/);
});
