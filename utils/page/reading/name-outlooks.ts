/** Outlooks by the names under which rows ask for them, and whose each name is; `undefined`: several go by it. */
export interface NamedOutlooks<O> {
  outlooks: Map<string, O>;
  owners: Map<string, string | undefined>;
}

/**
 * Puts outlooks where rows ask for them: under their ids, and under other names (`namesOf`) that are theirs alone. A name that two go by
 * gives neither: what is said of one would stand at the other.
 */
export function nameOutlooks<O extends { id: string }>(
  { outlooks, owners }: NamedOutlooks<O>,
  said: readonly O[],
  namesOf: (outlook: O) => readonly string[],
): void {
  for (const outlook of said) {
    outlooks.set(outlook.id, outlook);
    for (const name of namesOf(outlook)) {
      if (name === outlook.id) continue;
      const isShared = owners.has(name) && owners.get(name) !== outlook.id;
      owners.set(name, isShared ? undefined : outlook.id);
      if (isShared) outlooks.delete(name);
      else outlooks.set(name, outlook);
    }
  }
}
