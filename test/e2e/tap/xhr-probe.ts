import { attempt, isSteady, portless } from './probe.ts';

export const EVENTS = [
  'readystatechange',
  'loadstart',
  'progress',
  'load',
  'loadend',
  'abort',
  'error',
  'timeout',
];

interface Choice {
  type?: XMLHttpRequestResponseType;
  method?: string;
  body?: XMLHttpRequestBodyInit;
  before?: (request: XMLHttpRequest) => unknown;
  on?: (type: string, request: XMLHttpRequest) => void;
}

/** The answer by every accessor, and what each of them throws. */
export function facts(request: XMLHttpRequest) {
  const value = (read: () => unknown) =>
    attempt(() => {
      const got = read();
      if (got instanceof ArrayBuffer) return ['bytes', [...new Uint8Array(got)].slice(0, 80)];
      if (got instanceof Blob) return ['blob', got.size, got.type];
      if (got instanceof Document) return ['document', got.documentElement?.outerHTML, got.contentType];
      return got;
    });
  return {
    state: request.readyState,
    status: request.status,
    statusText: request.statusText,
    type: request.responseType,
    url: portless(request.responseURL),
    response: value(() => request.response),
    same: attempt(() => isSteady(() => request.response)),
    text: value(() => request.responseText),
    xml: value(() => request.responseXML),
    headers: request.getAllResponseHeaders().replace(/date:.*\r\n/i, ''),
  };
}

/** Sends, and notes every event in order with what can be seen at that moment. */
export function sent(url: string, { type, method = 'GET', body, before, on }: Choice = {}) {
  const request = new XMLHttpRequest();
  const log: unknown[] = [];
  for (const name of EVENTS) {
    request.addEventListener(name, function (this: unknown, event) {
      const { loaded, total, lengthComputable } = event as ProgressEvent;
      const right =
        this === request && event.target === request && event.currentTarget === request && event.isTrusted;
      const row = [
        name,
        request.readyState,
        right,
        request.responseType,
        name === 'load' && [loaded, total, lengthComputable],
      ];
      // How often a body's arrival is told depends on the network.
      if (JSON.stringify(row) !== JSON.stringify(log.at(-1)) && name !== 'progress') log.push(row);
      on?.(name, request);
    });
  }
  const done = new Promise<void>((resolve) => request.addEventListener('loadend', () => resolve()));
  request.open(method, url);
  if (type !== undefined) request.responseType = type;
  before?.(request);
  request.send(body);
  return { request, log, done };
}

export async function whole(url: string, choice: Choice = {}) {
  const { request, log, done } = sent(url, choice);
  const during = facts(request);
  await done;
  return { during, log, after: facts(request) };
}
