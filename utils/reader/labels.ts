import { fold } from './clean-text.ts';
import type { Segment } from './segments.ts';

/** A value that stands behind a label, and the text node that holds it. */
export interface Labelled {
  raw: string;
  node: Text;
}

const ONLY_COLON = /^[:：]$/;

interface Hit {
  label: string;
  start: number;
  end: number;
}

function hitsIn(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    label: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * What stands behind each declared label: in the same text up to the next label, or in the next text unless that is itself a
 * label.
 */
export function labelledIn(segments: readonly Segment[], pattern: RegExp): Map<string, Labelled[]> {
  const found = new Map<string, Labelled[]>();
  const texts = segments
    .map(({ node, raw }) => ({ node, text: fold(raw) }))
    .filter(({ text }) => text !== '' && !ONLY_COLON.test(text));
  const hits = texts.map(({ text }) => hitsIn(text, pattern));

  const valueBehind = (index: number, hit: Hit, next: Hit | undefined): Labelled | undefined => {
    const here = texts[index];
    const same = here?.text.slice(hit.end, next?.start).trim();
    if (here && same) return { raw: same, node: here.node };
    const after = next ? undefined : texts[index + 1];
    if (!after) return undefined;
    const value = after.text
      .slice(0, hits[index + 1]?.[0]?.start)
      .replace(/^[:：]\s*/, '')
      .trim();
    return value ? { raw: value, node: after.node } : undefined;
  };

  hits.forEach((inText, index) => {
    inText.forEach((hit, place) => {
      const value = valueBehind(index, hit, inText[place + 1]);
      if (!value) return;
      const known = found.get(hit.label);
      if (known) known.push(value);
      else found.set(hit.label, [value]);
    });
  });
  return found;
}
