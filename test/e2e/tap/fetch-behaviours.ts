import { type Behaviour, isSteady, outcome, portless, windowEvents } from './probe.ts';

const shape = (response: Response) => ({
  own: Object.keys(response),
  type: response.constructor.name,
  is: response instanceof Response,
  bodyUsed: response.bodyUsed,
  locked: response.body?.locked,
  body: response.body?.constructor.name,
  sameBody: isSteady(() => response.body),
  status: response.status,
  statusText: response.statusText,
  ok: response.ok,
  kind: response.type,
  url: portless(response.url),
  redirected: response.redirected,
  headers: [...response.headers].filter(([name]) => name !== 'date'),
});

const readers = ['text', 'json', 'arrayBuffer', 'blob', 'formData'] as const;
const plain = (value: unknown) =>
  value instanceof ArrayBuffer ? value.byteLength : value instanceof Blob ? [value.size, value.type] : value;

const reading = Object.fromEntries(
  readers.map((name): [string, Behaviour] => [
    `fetch: ${name}()`,
    async ({ at }) => {
      const response = await fetch(at('json'));
      const before = shape(response);
      const read = await outcome(async () => plain(await response[name]()));
      return { before, read, used: response.bodyUsed, again: await outcome(() => response[name]()) };
    },
  ]),
);

const shapes = Object.fromEntries(
  ['json', 'not-found', 'failed', 'none', 'empty', 'redirect', 'html', 'header-gbk', 'bom'].map(
    (name): [string, Behaviour] => [
      `fetch: ${name}`,
      async ({ at }) => {
        const response = await fetch(at(name));
        return { shape: shape(response), text: await response.text(), after: shape(response) };
      },
    ],
  ),
);

export const fetchBehaviours: Record<string, Behaviour> = {
  ...reading,
  ...shapes,

  'fetch: read by a reader, chunk by chunk': async ({ at }) => {
    const response = await fetch(at('chunks'));
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let locked: unknown;
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += decoder.decode(value, { stream: true });
      locked = response.body?.locked;
    }
    return { text, locked, used: response.bodyUsed, closed: await outcome(() => reader?.closed) };
  },

  'fetch: a reader that brings its own buffer': async ({ at }) => {
    const response = await fetch(at('json'));
    return outcome(async () => {
      const reader = response.body?.getReader({ mode: 'byob' });
      const first = await reader?.read(new Uint8Array(4));
      return [...(first?.value ?? [])];
    });
  },

  'fetch: streams through a pipe': async ({ at }) => {
    const response = await fetch(at('chunks'));
    const pieces: string[] = [];
    const through = response.body?.pipeThrough(new TextDecoderStream());
    await through?.pipeTo(
      new WritableStream({
        write: (piece: string) => {
          pieces.push(piece);
        },
      }),
    );
    return { text: pieces.join(''), used: response.bodyUsed };
  },

  'fetch: cancels a finished body': async ({ at }) => {
    const response = await fetch(at('json'));
    return { cancelled: await outcome(() => response.body?.cancel()), used: response.bodyUsed };
  },

  'fetch: cancels an endless body': async ({ at }) => {
    const response = await fetch(at('endless'));
    const late = new Promise((done) => setTimeout(done, 3000, 'never'));
    const cancelled = outcome(() => response.body?.cancel('enough'));
    return { cancelled: await Promise.race([cancelled, late]), used: response.bodyUsed };
  },

  'fetch: leaves a body unread': async ({ at }) => shape(await fetch(at('big'))),

  'fetch: clone()': async ({ at }) => {
    const response = await fetch(at('json'));
    const copy = response.clone();
    const texts = [await copy.text(), response.bodyUsed, await response.text()];
    return { texts, again: await outcome(() => response.clone()) };
  },

  'fetch: new Response(body)': async ({ at }) => {
    const response = await fetch(at('json'));
    return { text: await new Response(response.body, response).text(), shape: shape(response) };
  },

  'fetch: a Request': async ({ at }) => {
    const request = new Request(at('echo'), { method: 'POST', body: 'a=1', headers: { 'x-test': 'yes' } });
    const response = await fetch(request);
    return {
      json: await response.json(),
      used: request.bodyUsed,
      again: await outcome(() => fetch(request)),
    };
  },

  'fetch: a Request with other options': async ({ at }) => {
    const request = new Request(at('echo'), { method: 'POST', body: 'a=1' });
    const changed = await fetch(request, { method: 'put', body: new URLSearchParams({ b: '2' }) });
    return { json: await changed.json(), used: request.bodyUsed };
  },

  'fetch: a subclass of Request, a URL, a relative address': async ({ at }) => {
    class Mine extends Request {}
    const address = new URL(at('echo'));
    return [
      await (await fetch(new Mine(at('echo'), { headers: { 'x-test': 'mine' } }))).json(),
      await (await fetch(address, { headers: { 'x-test': 'url' } })).json(),
      await (await fetch(`..${address.pathname}`)).json(),
    ];
  },

  'fetch: an object that tells its address': async ({ at }) => {
    let asked = 0;
    const address = {
      toString() {
        asked++;
        return at('json');
      },
    };
    const response = await fetch(address as never);
    return { asked, text: await response.text() };
  },

  'fetch: bodies of each kind': async ({ at }) => {
    const form = new FormData();
    form.set('a', '1');
    const bodies = [
      'text',
      new Blob(['x'], { type: 'text/x' }),
      form,
      new URLSearchParams('a=1'),
      new Uint8Array(3),
    ];
    const sent = bodies.map(async (body) => (await fetch(at('echo'), { method: 'POST', body })).json());
    return Promise.all(sent);
  },

  'fetch: aborted before it began': ({ at }) => {
    const signal = AbortSignal.abort();
    return outcome(() => fetch(at('json'), { signal }));
  },

  'fetch: aborted for a reason of the page': async ({ at }) => {
    const stop = new AbortController();
    const reason = { mine: true };
    const result = fetch(at('silent'), { signal: stop.signal }).catch((error) => error === reason);
    stop.abort(reason);
    return result;
  },

  'fetch: aborted while it waits': async ({ at }) => {
    const stop = new AbortController();
    const result = outcome(() => fetch(at('silent'), { signal: stop.signal }));
    setTimeout(() => stop.abort(), 20);
    return result;
  },

  'fetch: aborted while the body comes': async ({ at }) => {
    const stop = new AbortController();
    const response = await fetch(at('endless'), { signal: stop.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    stop.abort();
    return {
      first: first?.value?.length,
      next: await outcome(() => reader?.read()),
      used: response.bodyUsed,
    };
  },

  'fetch: aborted before the body is read': async ({ at }) => {
    const stop = new AbortController();
    const response = await fetch(at('endless'), { signal: stop.signal });
    stop.abort();
    return { text: await outcome(() => response.text()), used: response.bodyUsed };
  },

  'fetch: aborted afterwards': async ({ at }) => {
    const stop = new AbortController();
    const response = await fetch(at('json'), { signal: stop.signal });
    const text = await response.text();
    stop.abort();
    return { text, shape: shape(response) };
  },

  'fetch: out of time': ({ at }) => outcome(() => fetch(at('silent'), { signal: AbortSignal.timeout(30) })),

  'fetch: connection lost before the answer': ({ at }) =>
    outcome(() => fetch(at('drop-early'), { method: 'POST' })),

  'fetch: connection lost within the answer': async ({ at }) => {
    const response = await fetch(at('drop-late'));
    return { text: await outcome(() => response.text()), used: response.bodyUsed };
  },

  'fetch: no address': () =>
    Promise.all([outcome(() => fetch('http://')), outcome(() => (fetch as () => unknown)())]),

  'fetch: a method that is forbidden': ({ at }) => outcome(() => fetch(at('json'), { method: 'TRACE' })),

  'fetch: redirects refused or shown': async ({ at }) => [
    await outcome(() => fetch(at('redirect'), { redirect: 'error' })),
    shape(await fetch(at('redirect'), { redirect: 'manual' })),
  ],

  'fetch: another origin': async ({ cors, foreign }) => [
    shape(await fetch(cors('json'))),
    await outcome(() => fetch(foreign('json'))),
    shape(await fetch(foreign('json'), { mode: 'no-cors' })),
  ],

  'fetch: HEAD': async ({ at }) => {
    const response = await fetch(at('json'), { method: 'HEAD' });
    return { shape: shape(response), text: await response.text() };
  },

  'fetch: data and blob addresses': async () => {
    const blob = URL.createObjectURL(new Blob(['b']));
    return [await (await fetch('data:text/plain,d')).text(), await (await fetch(blob)).text()];
  },

  'fetch: a rejection that nobody handles': ({ at }) =>
    windowEvents('unhandledrejection', async () => {
      const stop = new AbortController();
      fetch(at('silent'), { signal: stop.signal });
      stop.abort();
    }),

  'fetch: a rejection that is handled, a body that nobody reads': ({ at }) =>
    windowEvents('unhandledrejection', async () => {
      const stop = new AbortController();
      await fetch(at('silent'), { signal: AbortSignal.abort() }).catch(() => undefined);
      await fetch(at('endless'), { signal: stop.signal });
      await fetch(at('drop-late'));
      stop.abort();
    }),

  'fetch: the promise': async ({ at }) => {
    const promise = fetch(at('json'));
    const facts = [
      promise instanceof Promise,
      promise.constructor === Promise,
      Object.keys(promise),
      String(promise),
    ];
    await promise;
    return facts;
  },

  'fetch: this': async ({ at }) => {
    const free = fetch;
    return [
      await outcome(async () => (await free(at('json'))).status),
      await outcome(async () => (await fetch.call(undefined, at('json'))).status),
      await outcome(() => fetch.call({} as never, at('json'))),
    ];
  },

  'fetch: a page that wraps it afterwards': async ({ at }) => {
    const native = window.fetch;
    const calls: string[] = [];
    window.fetch = async (input, init) => {
      calls.push('in');
      const response = await native(input, init);
      calls.push('out');
      return new Response(`${await response.text()}!`, response);
    };
    const text = await (await fetch(at('json'))).text();
    window.fetch = native;
    return { text, calls, same: window.fetch === native };
  },

  'fetch: many at once': async ({ at }) => {
    const names = ['json', 'big', 'gbk', 'not-found', 'chunks', 'none'];
    return Promise.all(names.map(async (name) => [name, await (await fetch(at(name))).text()]));
  },
};
