import type { Disguise } from './disguise.ts';
import { nativesOf } from './natives.ts';

/** Stands on a request of type `json` of which the browser collects the bytes. */
export interface ReadAsJson {
  json?: boolean;
  /** What the page got, in Firefox. */
  value?: unknown;
}

/**
 * `responseType = 'json'` gives an object only, in which ids above 2^53 have lost digits, and no text. So a watched request of
 * that type is switched to `arraybuffer` (with the native setter that this returns) when its headers are there, and marked;
 * the four accessors that could tell answer as the browser does for `json`: the standard defines the object as `JSON.parse` of
 * the bytes as UTF-8, or null.
 */
export function keepDigits(
  disguise: Disguise,
  find: (request: XMLHttpRequest) => ReadAsJson | undefined,
): (request: XMLHttpRequest, type: XMLHttpRequestResponseType) => void {
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
    const mark = find(self);
    if (!mark?.json || !response) return response;
    // Firefox parses once, as the standard says. Chromium gives a new object each time (seen in 156, November 2026).
    if (import.meta.env.FIREFOX && mark.value !== undefined) return mark.value;
    let value: unknown = null;
    try {
      value = parse(decode(utf8, response));
    } catch {
      // Not JSON: null, as the standard says.
    }
    if (import.meta.env.FIREFOX) mark.value = value;
    return value;
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
    if (mark) mark.json = false;
  });
  return setType;
}
