const SHORTEST = 3;

const ENDINGS = ['ies', 'ied', 'ing', 'es', 'ed', 's', 'y', 'e'] as const;

function cut(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  for (const ending of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST) {
      const rest = word.slice(0, -ending.length);
      return /[aeiouy]/.test(rest) ? rest : word;
    }
  return word;
}

/**
 * The beginning that the forms of an English word share: shipping, shipped, ships → ship; deliveries, delivered → deliver. Always a
 * beginning of the word itself, so that it can be looked for as text.
 */
export function stemOf(word: string): string {
  let stem = cut(word);
  if (stem.endsWith('e') || stem.endsWith('y')) stem = cut(stem);
  const last = stem.at(-1);
  return stem.length > SHORTEST && last === stem.at(-2) ? stem.slice(0, -1) : stem;
}
