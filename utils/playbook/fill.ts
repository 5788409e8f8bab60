const PART = /\[([^[\]|]*)(?:\|([^[\]|]*))?\]/gu;
const FACT = /\{([a-z]+)\}/gu;

/** The facts that a text names. */
export const factsIn = (text: string): string[] => [...text.matchAll(FACT)].map(([, name = '']) => name);

/**
 * Writes a text out: `{fact}` stands only in a part `[… {fact} …|instead]`, which is left out, or becomes what is said instead, where one of its
 * facts is not known.
 */
export const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text
    .replace(PART, (_, part: string, instead = '') =>
      factsIn(part).every((name) => facts[name])
        ? part.replace(FACT, (_whole, name: string) => facts[name] ?? '')
        : instead,
    )
    .trim();
