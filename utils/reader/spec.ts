import { bound, cleanText } from './clean-text.ts';
import { BAD, type Outcome } from './outcome.ts';

const PARTS = 20;
/** The first that is there. `name` is a value only where it stands alone: else it says what there was to choose. */
const VALUE_KEYS = ['value', 'spec_value', 'specValue', 'valueName', 'text', 'name'] as const;

function partOf(part: unknown): string | undefined {
  if (typeof part === 'string') return cleanText(part);
  if (typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null) return undefined;
  const key = VALUE_KEYS.find((name) => name in part);
  const value = key && (part as Record<string, unknown>)[key];
  return typeof value === 'object' ? undefined : partOf(value);
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

/** What was chosen of an item: a text, a list of texts, or a list of names with values or one (of which the values count), as "白色 / L". */
export function spec(value: unknown): Outcome<string> {
  if (value === undefined || value === null) return undefined;
  const list =
    typeof value === 'object' ? [value].flat() : typeof value === 'string' ? listIn(value) : undefined;
  if (Array.isArray(list)) {
    const parts = list.slice(0, PARTS).map(partOf).filter(Boolean);
    return parts.length > 0 ? bound(parts.join(' / ')) : undefined;
  }
  return typeof value === 'string' ? cleanText(value) || undefined : BAD;
}
