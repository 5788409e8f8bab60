/** So many names are remembered. */
const REMEMBERED = 500;

/** The keys of buyers by their names, as settled threads told them; a name that two of them have tells nobody. */
export function createNamesKeys() {
  const keys = new Map<string, string>();
  const shared = new Set<string>();
  return {
    keys: keys as ReadonlyMap<string, string>,
    learn(key: string, name: string | undefined): void {
      if (name === undefined || /^[~^]/.test(key) || shared.has(name)) return;
      const known = keys.get(name);
      if (known !== undefined && known !== key) {
        keys.delete(name);
        shared.add(name);
      } else if (keys.size < REMEMBERED) keys.set(name, key);
    },
  };
}
