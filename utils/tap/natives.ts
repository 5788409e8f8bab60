/**
 * Calls to natives that nothing the page does later can reach. Whatever the tap uses is taken at document start, before any
 * script of the page has run: no method is looked up on a prototype afterwards, and no object of ours inherits from one.
 */
const { bind, call } = Function.prototype;
export const { getOwnPropertyDescriptor } = Object;

/** These two of `Reflect` as they were at document start. */
export const { apply, construct } = Reflect;

/** `method` as a function that takes its `this` as the first argument. */
export const uncurry = bind.bind(call) as <This, Args extends unknown[], Value>(
  method: (this: This, ...args: Args) => Value,
) => (self: This, ...args: Args) => Value;

type Natives<Type> = {
  [Name in keyof Type]-?: Type[Name] extends (...args: infer Args) => infer Value
    ? (self: Type, ...args: Args) => Value
    : (self: Type) => Type[Name];
};

type Setters<Type> = { [Name in keyof Type]-?: (self: Type, value: Type[Name]) => void };

/** The methods and getters (or the setters) that stand on the prototype of `type` now, to be picked by destructuring. */
export function nativesOf<Type>(type: { prototype: Type }): Natives<Type>;
export function nativesOf<Type>(type: { prototype: Type }, part: 'set'): Setters<Type>;
export function nativesOf(type: { prototype: object }, part: 'get' | 'set' = 'get') {
  return new Proxy(
    {},
    {
      get(_, name) {
        const native = getOwnPropertyDescriptor(type.prototype, name);
        return uncurry((native?.value ?? native?.[part]) as () => unknown);
      },
    },
  );
}

/** Of arrays, a loop by iterator could be tampered with; these look at indices only. */
export const { every, forEach, shift, some } = nativesOf(
  Array as unknown as { prototype: object },
) as unknown as {
  every<Item>(list: readonly Item[], test: (item: Item) => boolean): boolean;
  forEach<Item>(list: readonly Item[], run: (item: Item) => void): void;
  shift<Item>(list: Item[]): Item;
  some<Item>(list: readonly Item[], test: (item: Item) => boolean): boolean;
};

export const { exec } = nativesOf(RegExp);

/** Of weak maps. */
export const {
  get: find,
  set: keep,
  delete: drop,
} = nativesOf(WeakMap) as unknown as {
  get<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key): Value | undefined;
  set<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, value: Value): unknown;
  delete<Key extends object>(map: WeakMap<Key, unknown>, key: Key): unknown;
};
