/**
 * Something that the scripts of one frame keep together: the chat's script and the one that inserts are brought apart, and each has this
 * module of its own.
 */
export function shared<T>(name: string, make: () => T): T {
  const world = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`tiexin.composer.${name}`);
  world[key] ??= make();
  return world[key] as T;
}
