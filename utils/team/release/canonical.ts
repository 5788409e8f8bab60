import canonicalize from 'canonicalize';
import { fail, ok, type Result } from '../../core/result.ts';

/**
 * The canonical JSON of a value (RFC 8785): keys in order of their UTF-16 units, numbers as ECMAScript writes them, no white space; absent where
 * undefined. Errors: `team-content-invalid` for what RFC 8785 has no form for: a lone surrogate in a text or key (it is refused, not replaced: what
 * is signed is what was written), a number that is not finite, a circle.
 */
export function canonical(value: unknown): Result<string> {
  try {
    const text = canonicalize(value);
    return text === undefined ? fail('team-content-invalid', 'nothing') : ok(text);
  } catch (thrown) {
    return fail('team-content-invalid', thrown instanceof Error ? thrown.message : undefined);
  }
}

/** A lone surrogate as JSON can spell it. Canonical JSON never escapes one: a pair stands as itself. */
const ESCAPED_SURROGATE = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

/** Whether a JSON text spells surrogates as escapes, which canonical JSON never does. */
export const escapesSurrogates = (text: string): boolean =>
  (text.includes('\\ud') || text.includes('\\uD')) && ESCAPED_SURROGATE.test(text);
