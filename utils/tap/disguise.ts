import { apply, construct, find, getOwnPropertyDescriptor, keep, uncurry } from './natives.ts';

type Callable = (...args: never[]) => unknown;

/**
 * Puts a trap in the place of a native, so that page code finds what it would find without us. The trap is called instead of
 * it, with `new` or without; `native` runs it as the page's own call would have.
 */
export type Disguise = <Self>(
  holder: object,
  name: string,
  part: 'value' | 'get' | 'set',
  trap: (native: () => unknown, self: Self, args: unknown[]) => unknown,
) => void;

/**
 * A trap is a Proxy of the native: same name, length, properties and `prototype`, constructible only where that is. Libraries tell a
 * native `fetch` from a polyfill by its source text (Sentry wants `function fetch() { [native code] }`, and opens a frame
 * of its own otherwise), and a Proxy has no name there; so `Function.prototype.toString` answers for the native.
 */
export function createDisguise(): Disguise {
  const natives = new WeakMap<object, Callable>();

  const disguise: Disguise = (holder, name, part, trap) => {
    const now = getOwnPropertyDescriptor(holder, name);
    const native = now?.[part] as Callable;
    const proxy = new Proxy(native, {
      // A handler that inherits from Object.prototype would run traps that the page puts there.
      __proto__: null,
      apply: (_: Callable, self: never, args: unknown[]) =>
        trap(() => apply(native, self, args as never), self, args),
      construct: (_: Callable, args: unknown[], target: never) =>
        trap(() => construct(native, args, target), target, args) as object,
    } as ProxyHandler<Callable>);
    keep(natives, proxy, native);
    Object.defineProperty(holder, name, { ...now, [part]: proxy });
  };

  const { prototype } = Function;
  const tell = uncurry(prototype.toString as (this: unknown) => string);
  disguise(prototype, 'toString', 'value', (_, self: object) => tell(find(natives, self) ?? self));
  return disguise;
}
