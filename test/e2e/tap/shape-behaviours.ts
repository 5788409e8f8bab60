import { attempt, type Behaviour } from './probe.ts';

/** What a page can see of a function. */
export const facts = (value: unknown) => {
  const method = value as CallableFunction & { prototype?: unknown };
  return {
    name: method.name,
    length: method.length,
    source: String(method),
    bySource: Function.prototype.toString.call(method),
    own: Reflect.ownKeys(method),
    descriptors: Object.entries(Object.getOwnPropertyDescriptors(method)).map(
      ([name, { value, ...rest }]) => [name, rest],
    ),
    prototype: Object.getPrototypeOf(method) === Function.prototype,
    construct: attempt(() => Reflect.construct(method as never, [])),
    subclass: attempt(() => class extends (method as unknown as typeof Object) {}),
    is: typeof method,
    tag: Object.prototype.toString.call(method),
    frozen: Object.isExtensible(method),
  };
};

const accessors = ['response', 'responseText', 'responseXML', 'responseType', 'readyState', 'timeout'];

export const shapeBehaviours: Record<string, Behaviour> = {
  'shape: fetch': () => {
    const { value, ...rest } = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {};
    return {
      facts: facts(value),
      rest,
      same: window.fetch === value && fetch === value,
      at: Object.keys(window).includes('fetch'),
    };
  },

  'shape: the prototype of XMLHttpRequest': () => {
    const { prototype } = XMLHttpRequest;
    const descriptors = Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, one]) => [
      name,
      one.enumerable,
      one.configurable,
      one.writable,
      typeof one.get,
      typeof one.set,
    ]);
    return { keys: Object.keys(prototype), own: Reflect.ownKeys(prototype).map(String), descriptors };
  },

  'shape: open and send': () => [facts(XMLHttpRequest.prototype.open), facts(XMLHttpRequest.prototype.send)],

  'shape: accessors': () =>
    accessors.flatMap((name) => {
      const { get, set } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name) ?? {};
      return [get && facts(get), set && facts(set)];
    }),

  'shape: Function.prototype.toString': () => ({
    facts: facts(Function.prototype.toString),
    descriptor: Object.getOwnPropertyDescriptor(Function.prototype, 'toString')?.enumerable,
    mine: String((a: number) => a + 1),
    wrong: [
      attempt(() => Function.prototype.toString.call({})),
      attempt(() => Function.prototype.toString.call(null)),
    ],
    keys: Object.getOwnPropertyNames(Function.prototype),
  }),

  'shape: nothing left behind': () => {
    const known = new Set(['behaviours', 'heard', 'stopTap']);
    return {
      own: Object.getOwnPropertyNames(window)
        .filter((name) => !known.has(name))
        .sort(),
      instance: Object.keys(new XMLHttpRequest()),
      ownInstance: Reflect.ownKeys(new XMLHttpRequest()),
      document: Object.getOwnPropertyNames(document),
      html: document.documentElement.outerHTML,
    };
  },

  'shape: properties that a page puts on natives': () => {
    const native = fetch as unknown as Record<string, unknown>;
    native.mark = 1;
    const seen = [native.mark, Object.keys(native)];
    delete native.mark;
    return [seen, Object.keys(native), delete (window as { fetch?: unknown }).fetch, typeof window.fetch];
  },
};
