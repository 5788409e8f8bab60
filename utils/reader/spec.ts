import { bound, cleanText } from './clean-text.ts';
import { BAD, type Outcome } from './outcome.ts';

const PARTS = 20;
const VALUE_KEYS = ['value', 'spec_value', 'specValue', 'valueName'] as const;
/** Where the value stands if no value is named; beside one, this is what it is the value of. */
const BARE_KEYS = ['text', 'name'] as const;

function partOf(part: unknown): string | undefined {
  if (typeof part === 'string') return cleanText(part);
  if (typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null) return undefined;
  for (const key of VALUE_KEYS.some((name) => name in part) ? VALUE_KEYS : BARE_KEYS) {
    const value = (part as Record<string, unknown>)[key];
    if (value !== '' && (typeof value === 'string' || typeof value === 'number'))
      return cleanText(String(value));
  }
  return undefined;
}

/** A list that stands in a string, as some answers write it; anything else is plain text. */
function listIn(text: string): unknown {
  if (!/^\s*\[[\s\S]*\]\s*$/.test(text) || text.length > 4000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was chosen of an item: a text, a list of texts, or a list of names with values (of which the values count), as "白色 / L". */
export function spec(value: unknown): Outcome<string> {
  if (value === undefined || value === null) return undefined;
  const list = Array.isArray(value) ? value : typeof value === 'string' ? listIn(value) : undefined;
  if (Array.isArray(list)) {
    const parts = list.slice(0, PARTS).map(partOf).filter(Boolean);
    return parts.length > 0 ? bound(parts.join(' / ')) : undefined;
  }
  return typeof value === 'string' ? cleanText(value) || undefined : BAD;
}
