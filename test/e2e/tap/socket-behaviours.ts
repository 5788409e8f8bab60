import { attempt, type Behaviour, isSteady, type Place, portless, windowEvents } from './probe.ts';
import { facts } from './shape-behaviours.ts';

const EVENTS = ['open', 'message', 'error', 'close'];

const addressOf = (place: Place, name: string) => place.at(name).replace(/^http/, 'ws');

function dataOf(data: unknown): unknown {
  if (data instanceof ArrayBuffer) return ['bytes', [...new Uint8Array(data)]];
  if (data instanceof Blob) return ['blob', data.size, data.type];
  return data;
}

/** Everything that a socket tells until it is closed, in order. */
function followed(socket: WebSocket, on?: (type: string, event: Event) => void): Promise<unknown> {
  const log: unknown[] = [];
  const note = (way: string) =>
    function (this: unknown, event: Event) {
      const { data, origin, lastEventId, ports } = event as MessageEvent;
      const { code, wasClean, reason } = event as CloseEvent;
      log.push([
        way,
        event.type,
        socket.readyState,
        this === socket && event.target === socket && event.currentTarget === socket && event.isTrusted,
        [event.eventPhase, event.bubbles, event.cancelable, event.composedPath().length],
        dataOf(data),
        isSteady(() => (event as MessageEvent).data),
        [portless(origin ?? ''), lastEventId, ports?.length],
        [code, wasClean, reason],
      ]);
      Promise.resolve().then(() => log.push(['afterwards', event.type]));
      on?.(event.type, event);
    };
  for (const type of EVENTS) {
    (socket as unknown as Record<string, unknown>)[`on${type}`] = note('handler');
    socket.addEventListener(type, note('listener'));
  }
  return new Promise((done) => socket.addEventListener('close', () => setTimeout(() => done(log), 20)));
}

const look = (socket: WebSocket) => ({
  url: portless(socket.url),
  state: socket.readyState,
  rest: [socket.protocol, socket.extensions, socket.binaryType, socket.bufferedAmount, socket.onmessage],
  is: [socket instanceof WebSocket, socket instanceof EventTarget, socket.constructor === WebSocket],
  proto: Object.getPrototypeOf(socket) === WebSocket.prototype,
  own: Reflect.ownKeys(socket),
  tag: Object.prototype.toString.call(socket),
  constants: [socket.OPEN, WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED],
});

const shapes: Record<string, Behaviour> = {
  'shape: WebSocket': () => {
    const { value, ...rest } = Object.getOwnPropertyDescriptor(window, 'WebSocket') ?? {};
    const { prototype } = WebSocket;
    const own = Object.getOwnPropertyDescriptor(prototype, 'constructor');
    return {
      facts: facts(value),
      rest,
      same: window.WebSocket === value && own?.value === value,
      parent: Object.getPrototypeOf(WebSocket) === EventTarget,
      prototype: [own?.writable, own?.enumerable, own?.configurable, Reflect.ownKeys(prototype).map(String)],
      fixed: Object.getOwnPropertyDescriptor(WebSocket, 'prototype')?.writable,
      constants: Object.getOwnPropertyDescriptor(WebSocket, 'OPEN'),
      callable: Object.keys(window).includes('WebSocket'),
    };
  },

  'socket: what it throws': (place) => {
    const url = addressOf(place, 'ws-refused');
    const Any = WebSocket as unknown as new (...args: unknown[]) => WebSocket;
    const called = WebSocket as unknown as (url: string) => unknown;
    const broken = () => {
      throw new RangeError('of the page');
    };
    return [
      attempt(() => new Any()),
      attempt(() => new Any('http://[')),
      attempt(() => new Any('ftp://127.0.0.1/')),
      attempt(() => new Any(`${url}#part`).close()),
      attempt(() => new Any(url, ['a', 'a'])),
      attempt(() => new Any(url, 'with space')),
      attempt(() => new Any({ toString: broken })),
      attempt(() => new Any(Symbol('x'))),
      attempt(() => called(url)),
      attempt(() => Reflect.apply(called, new Any(url), [url])),
      attempt(() => Reflect.construct(Any, [url], (() => 0) as never)),
    ];
  },

  'socket: arguments are read once': (place) => {
    const asked: string[] = [];
    const address = {
      toString() {
        asked.push('address');
        return addressOf(place, 'ws-refused');
      },
    };
    const protocols = {
      *[Symbol.iterator]() {
        asked.push('protocols');
        yield 'a';
      },
    };
    const Any = WebSocket as unknown as new (...args: unknown[]) => WebSocket;
    const socket = new Any(address, protocols);
    socket.close();
    return [asked, portless(socket.url)];
  },

  'socket: an instance': (place) => {
    const socket = new WebSocket(addressOf(place, 'ws-echo'));
    const seen = look(socket);
    socket.close();
    return seen;
  },

  'socket: subclasses and other targets': async (place) => {
    const url = addressOf(place, 'ws-echo');
    const targets: unknown[] = [];
    class Own extends WebSocket {
      extra = 'mine';
      constructor() {
        super(url);
        targets.push(new.target === Own);
      }
      hello() {
        return this.extra;
      }
    }
    const older = function () {
      return Reflect.construct(WebSocket, [url], new.target as never);
    };
    older.prototype = Object.create(WebSocket.prototype, { constructor: { value: older } });
    const own = new Own();
    const old = new (older as unknown as new () => WebSocket)();
    const bound = new (WebSocket.bind(null, url))();
    own.addEventListener('open', () => own.send('bye'));
    const log = await followed(own);
    old.close();
    bound.close();
    return [
      targets,
      [own.hello(), own instanceof Own, own instanceof WebSocket, own.constructor === Own, Object.keys(own)],
      [old instanceof WebSocket, old.constructor === older, Object.getPrototypeOf(old) === older.prototype],
      look(bound),
      log,
    ];
  },

  'socket: a page that puts its own in the place': async (place) => {
    const Native = WebSocket;
    const made: string[] = [];
    const Wrapped = function (url: string) {
      made.push(portless(url), typeof new.target);
      return new Native(url);
    } as unknown as typeof WebSocket;
    window.WebSocket = Wrapped;
    const socket = new WebSocket(addressOf(place, 'ws-texts'));
    const log = await followed(socket);
    const isOwn = window.WebSocket === Wrapped;
    const gone = [delete (window as { WebSocket?: unknown }).WebSocket, typeof window.WebSocket];
    return [made, isOwn, gone, socket instanceof Native, log];
  },
};

export const socketBehaviours: Record<string, Behaviour> = {
  ...shapes,

  ...Object.fromEntries(
    ['ws-texts', 'ws-drop', 'ws-refused', 'ws-burst'].map((name) => [
      `socket: all events of ${name}`,
      (place: Place) => {
        const socket = new WebSocket(addressOf(place, name));
        socket.binaryType = 'arraybuffer';
        return followed(socket);
      },
    ]),
  ),

  'socket: frames as blobs': (place) => followed(new WebSocket(addressOf(place, 'ws-texts'))),

  'socket: protocols, sending and closing': async (place) => {
    const socket = new WebSocket(addressOf(place, 'ws-chosen'), ['first', 'second']);
    let sent = 0;
    const log = await followed(socket, (type) => {
      if (type === 'open' && sent === 0) socket.send('你好');
      if (type === 'message' && ++sent === 2) socket.close(3456, 'enough');
    });
    return [log, socket.protocol, attempt(() => socket.send('late')), attempt(() => socket.close(1))];
  },

  'socket: a page that stops its events': async (place) => {
    const socket = new WebSocket(addressOf(place, 'ws-texts'));
    const seen: unknown[] = [];
    socket.addEventListener('message', (event) => {
      seen.push(dataOf(event.data));
      event.stopImmediatePropagation();
    });
    return [await followed(socket), seen];
  },

  'socket: handlers that throw': async (place) => {
    const run = () =>
      new Promise((done) => {
        const socket = new WebSocket(addressOf(place, 'ws-texts'));
        socket.onmessage = () => {
          throw new Error('of the page');
        };
        socket.onclose = done;
      });
    return [await windowEvents('error', run), await windowEvents('unhandledrejection', run)];
  },

  'socket: events that the page makes': async (place) => {
    const socket = new WebSocket(addressOf(place, 'ws-echo'));
    const log = followed(socket);
    socket.dispatchEvent(new MessageEvent('message', { data: 'forged' }));
    socket.dispatchEvent(new Event('message'));
    socket.addEventListener('open', () => socket.send('bye'));
    return log;
  },
};
