import type { Disguise } from './disguise.ts';
import { nativesOf } from './natives.ts';

/** Stands on a request that the page reads as `json` while the browser collects its bytes. */
export interface ReadAsJson {
  json?: { value?: unknown } | undefined;
}

export interface KeepDigits {
  /** From now on the browser collects the bytes of `request`. */
  keep(request: XMLHttpRequest, mark: ReadAsJson): void;
  /** The type that the page chose outlives `open`. */
  release(request: XMLHttpRequest): void;
}

/**
 * `responseType = 'json'` gives an object only, in which ids above 2^53 have lost digits, and no text. So a watched request of
 * that type is switched to `arraybuffer` when its headers are there, and the four accessors that could
 * tell answer as the browser does for `json`: the standard defines the object as `JSON.parse` of the bytes as UTF-8, or null.
 */
export function keepDigits(
  disguise: Disguise,
  find: (request: XMLHttpRequest) => ReadAsJson | undefined,
): KeepDigits {
  const Decoder = TextDecoder;
  const Request = XMLHttpRequest;
  const { prototype } = Request;
  const natives = nativesOf(Request);
  const { responseType: setType } = nativesOf(Request, 'set');
  const { decode } = nativesOf(Decoder);
  const utf8 = new Decoder();
  const { parse } = JSON;

  disguise<XMLHttpRequest>(prototype, 'response', 'get', (native, self) => {
    const response = native() as ArrayBuffer | null;
    const json = find(self)?.json;
    if (!json || !response) return response;
    // Firefox parses once, as the standard says. Chromium gives a new object each time (seen in 156, November 2026).
    if (import.meta.env.FIREFOX && 'value' in json) return json.value;
    json.value = null;
    try {
      json.value = parse(decode(utf8, response));
    } catch {
      // Not JSON: null, as the standard says.
    }
    return json.value;
  });
  for (const name of ['responseText', 'responseXML', 'responseType'] as const) {
    const read = natives[name] as (self: XMLHttpRequest) => unknown;
    disguise<XMLHttpRequest>(prototype, name, 'get', (native, self) => {
      if (!find(self)?.json) return native();
      // A request of type `json` that is never sent says, and throws, what the page's would.
      const model = new Request();
      setType(model, 'json');
      return read(model);
    });
  }
  disguise<XMLHttpRequest>(prototype, 'responseType', 'set', (native, self) => {
    native();
    const mark = find(self);
    if (mark) mark.json = undefined;
  });

  return {
    keep(request, mark) {
      setType(request, 'arraybuffer');
      mark.json = { __proto__: null } as object;
    },
    release(request) {
      if (find(request)?.json) setType(request, 'json');
    },
  };
}
