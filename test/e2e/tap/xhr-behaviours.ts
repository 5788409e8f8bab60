import { attempt, type Behaviour, idle, told, windowEvents } from './probe.ts';
import { EVENTS, facts, sent, whole } from './xhr-probe.ts';
import { TYPES } from './xhr-type-behaviours.ts';

export const xhrBehaviours: Record<string, Behaviour> = {
  'xhr: another type chosen by each reading state': async ({ at }) => {
    const seen: unknown[] = [];
    const on = (name: string, request: XMLHttpRequest) => {
      if (name === 'readystatechange' && request.readyState > 1) seen.push(attempt(() => request.response));
    };
    const { log } = await whole(at('json'), { type: 'json', on });
    return { seen: [seen[0], seen.at(-1)], log };
  },

  'xhr: sync': ({ at }) => {
    const request = new XMLHttpRequest();
    const log: unknown[] = [];
    for (const name of EVENTS) request.addEventListener(name, () => log.push([name, request.readyState]));
    request.open('GET', at('big'), false);
    const type = attempt(() => Reflect.set(request, 'responseType', 'json'));
    const timeout = attempt(() => Reflect.set(request, 'timeout', 10));
    request.send();
    return { log, facts: facts(request), type, timeout };
  },

  'xhr: sync and lost': ({ at }) => {
    const request = new XMLHttpRequest();
    request.open('POST', at('drop-early'), false);
    return { sent: attempt(() => request.send()), facts: facts(request) };
  },

  'xhr: aborted before and after sending': async ({ at }) => {
    const { request, log } = sent(at('silent'));
    request.abort();
    const early = new XMLHttpRequest();
    early.open('GET', at('json'));
    early.abort();
    await idle();
    return { log, facts: facts(request), early: facts(early) };
  },

  'xhr: one object for several requests': async ({ at }) => {
    const request = new XMLHttpRequest();
    const results: unknown[] = [];
    for (const [name, type] of [
      ['big', 'json'],
      ['json', ''],
      ['json', 'arraybuffer'],
      ['big', 'json'],
    ] as const) {
      request.open('GET', at(name));
      request.responseType = type;
      await new Promise((done) => {
        request.onload = done;
        request.send();
      });
      results.push(facts(request));
    }
    return results;
  },

  'xhr: opened again by its own handler': async ({ at }) => {
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    const first = await new Promise((done) => {
      request.onload = () => {
        const got = request.response;
        request.open('GET', at('json'));
        done([got, facts(request)]);
      };
      request.open('GET', at('big'));
      request.send();
    });
    const second = await new Promise((done) => {
      request.onload = () => done(facts(request));
      request.send();
    });
    return { first, second };
  },

  'xhr: charset by overrideMimeType': ({ at }) =>
    whole(at('gbk'), { before: (request) => request.overrideMimeType('text/plain; charset=gbk') }),

  'xhr: charset by overrideMimeType, as json': ({ at }) =>
    whole(at('json'), {
      type: 'json',
      before: (request) => request.overrideMimeType('text/plain; charset=gbk'),
    }),

  'xhr: overrideMimeType too late': async ({ at }) => {
    const { request, done } = sent(at('json'), { type: 'json' });
    await done;
    return attempt(() => request.overrideMimeType('text/plain'));
  },

  'xhr: bodies of each kind': async ({ at }) => {
    const form = new FormData();
    form.set('a', '1');
    const bodies = [
      'text',
      new Blob(['x'], { type: 'text/x' }),
      form,
      new URLSearchParams('a=1'),
      new Uint8Array(3),
    ];
    const before = (request: XMLHttpRequest) => request.setRequestHeader('x-test', 'yes');
    return Promise.all(bodies.map((body) => whole(at('echo'), { method: 'POST', body, before })));
  },

  'xhr: upload events': async ({ at }) => {
    const log: string[] = [];
    const before = ({ upload }: XMLHttpRequest) => {
      for (const name of EVENTS) upload.addEventListener(name, () => name !== 'progress' && log.push(name));
    };
    await whole(at('echo'), { method: 'POST', body: 'x'.repeat(1000), before });
    return log;
  },

  'xhr: calls out of order': ({ at }) => {
    const request = new XMLHttpRequest();
    const early = [
      attempt(() => request.send()),
      attempt(() => request.setRequestHeader('a', 'b')),
      attempt(() => request.open('TRACE', at('json'))),
      attempt(() => request.open('G T', at('json'))),
      attempt(() => request.open('GET', 'http://')),
      attempt(() => (request.open as (method: string) => void)('GET')),
      attempt(() => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', at('json')])),
    ];
    return { early, facts: facts(request) };
  },

  'xhr: accessors of no request': () =>
    ['response', 'responseText', 'responseXML', 'responseType', 'status'].map((name) =>
      attempt(() => Reflect.get(XMLHttpRequest.prototype, name)),
    ),

  'xhr: an unknown type': ({ at }) =>
    whole(at('json'), { before: (request) => Reflect.set(request, 'responseType', 'banana' as never) }),

  'xhr: handlers of each kind, one that stops the others': async ({ at }) => {
    const log: unknown[] = [];
    const request = new XMLHttpRequest();
    const object = {
      handleEvent(this: unknown, event: Event) {
        log.push(['object', event.type, this === object]);
        event.stopImmediatePropagation();
      },
    };
    request.onload = function (...args) {
      log.push(['attribute', this === request, args[0].type, args.length]);
    };
    request.addEventListener('load', object);
    request.addEventListener('load', () => log.push('never'));
    request.open('GET', at('json'));
    request.addEventListener('load', () => log.push('never'), { once: true });
    request.send();
    await new Promise((done) => request.addEventListener('loadend', done));
    return { log, handler: typeof request.onload };
  },

  'xhr: a handler that throws': ({ at }) =>
    windowEvents('error', async () => {
      const { done } = sent(at('json'), {
        on: (name) => {
          if (name === 'load') throw new Error('of the page');
        },
      });
      await done;
    }),

  'xhr: an event of the page': async ({ at }) => {
    const { request, done } = sent(at('json'));
    let heard = 0;
    request.addEventListener('load', () => heard++);
    request.dispatchEvent(new ProgressEvent('load'));
    await done;
    return heard;
  },

  'xhr: a subclass': async ({ at }) => {
    const calls: unknown[] = [];
    class Mine extends XMLHttpRequest {
      override open(method: string, url: string) {
        calls.push(['open', method]);
        super.open(method, url);
      }
      override get responseText() {
        return `mine: ${super.responseText}`;
      }
    }
    const request = new Mine();
    request.open('GET', at('json'));
    request.send();
    await new Promise((done) => request.addEventListener('load', done));
    return [calls, request.responseText, request instanceof XMLHttpRequest, request.constructor.name];
  },

  'xhr: a page that wraps it afterwards': async ({ at }) => {
    const { prototype } = XMLHttpRequest;
    const { open, send } = prototype;
    const response = Object.getOwnPropertyDescriptor(prototype, 'response') as PropertyDescriptor;
    const calls: unknown[] = [];
    prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      calls.push(['open', args.length]);
      return open.apply(this, args as never);
    };
    prototype.send = function (body) {
      calls.push(['send', body]);
      return send.call(this, body);
    };
    Object.defineProperty(prototype, 'response', {
      ...response,
      get() {
        return ['wrapped', response.get?.call(this)];
      },
    });
    const { request, done } = sent(at('big'), { type: 'json' });
    await done;
    const got = request.response;
    Object.assign(prototype, { open, send });
    Object.defineProperty(prototype, 'response', response);
    return { calls, got };
  },

  'xhr: a page that puts its own class in the place': async ({ at }) => {
    const Native = window.XMLHttpRequest;
    const stand = function (this: unknown) {
      const request = new Native();
      return new Proxy(request, {
        get: (target, name) => {
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
        set: (target, name, value) => Reflect.set(target, name, value),
      });
    };
    window.XMLHttpRequest = stand as never;
    const request = new XMLHttpRequest();
    request.open('GET', at('big'));
    request.responseType = 'json';
    await new Promise((done) => {
      request.onload = done;
      request.send();
    });
    window.XMLHttpRequest = Native;
    return [request.response, request.responseType, attempt(() => request.responseText)];
  },

  'xhr: another origin': async ({ cors, foreign }) => [
    await whole(cors('json'), { type: 'json' }),
    await whole(foreign('json')),
  ],

  'xhr: rejections and errors that are not the page’s': async ({ at }) => {
    const silent = await windowEvents('unhandledrejection', async () => {
      for (const type of TYPES) await whole(at('drop-late'), { type }).catch(told);
    });
    return { silent };
  },
};
