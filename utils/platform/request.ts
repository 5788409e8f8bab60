import { type Failure, fail, ok, type Result } from '../core/result.ts';
import { SECOND } from '../core/time.ts';
import { isAllowedAddress, mayReach } from './permissions.ts';
import { readBody } from './request-body.ts';
import { retryAfter } from './retry-after.ts';
import { stayAwake } from './stay-awake.ts';

/** One request to an address that a person, or the company's policy, set up. */
export interface Ask {
  url: string;
  /** Default: GET. */
  method?: 'GET' | 'PUT' | 'MKCOL' | 'PROPFIND' | 'DELETE';
  /** Basic credentials. With them no redirect is followed. */
  login?: Login | undefined;
  headers?: Readonly<Record<string, string>>;
  /** What is here already, so that the server need not send it again. */
  known?: { etag?: string | undefined; modified?: string | undefined } | undefined;
  body?: string;
  /** The most bytes that are read of an answer. */
  limit: number;
}

export interface Login {
  user: string;
  password: string;
}

/** What came back; `text` is empty unless the status is 2xx. */
export interface Heard {
  status: number;
  text: string;
  /** The media type without parameters, in lower case. */
  type: string;
  etag?: string;
  modified?: string;
}

/** Why nothing came, and how long (ms) the server asks to be left alone. */
export interface RequestFailure extends Failure {
  retryAfter?: number;
}

/**
 * Asks once. Errors: `channel-unreachable` (no connection, timed out, cut off, 5xx, too many requests), `channel-denied` (401, 403, 407),
 * `channel-no-access` (the browser does not let us), `channel-nonsense` (an address or an answer that is none), `team-too-large`.
 */
export type Request = (ask: Ask, signal: AbortSignal) => Promise<Result<Heard, RequestFailure>>;

/** How long (ms) a server may take to begin, to be silent in between, and to be done. */
export interface Patience {
  start: number;
  pause: number;
  whole: number;
}

const PATIENCE: Patience = { start: 20 * SECOND, pause: 15 * SECOND, whole: 240 * SECOND };

/** Types that no release and no folder has: pages of a login, a captive portal or an error. */
const NONSENSE = /^(?:text\/html|application\/xhtml\+xml|image\/|video\/|audio\/|font\/|application\/pdf)/;

/** UTF-8 in base64, as Basic credentials are sent (RFC 7617). */
const basic = ({ user, password }: Login): string =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;

/** Makes the one function of the product that asks a server for something. */
export function createRequest(
  access: (url: string) => Promise<boolean> = mayReach,
  patience: Patience = PATIENCE,
): Request {
  return (ask, signal) =>
    isAllowedAddress(ask.url)
      ? stayAwake(async () => send(ask, signal, await access(ask.url), patience))
      : Promise.resolve(fail('channel-nonsense', 'address'));
}

/** The product's own. */
export const request: Request = createRequest();

async function send(
  ask: Ask,
  signal: AbortSignal,
  hasAccess: boolean,
  patience: Patience,
): Promise<Result<Heard, RequestFailure>> {
  const stop = new AbortController();
  const end = () => stop.abort('ended');
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const whole = setTimeout(() => stop.abort('timeout'), patience.whole);
  const start = setTimeout(() => stop.abort('timeout'), patience.start);
  try {
    const answer = await fetch(ask.url, optionsOf(ask, hasAccess, stop.signal));
    clearTimeout(start);
    return await read(ask, answer, stop, patience);
  } catch (error) {
    if (stop.signal.aborted) return fail('channel-unreachable', String(stop.signal.reason));
    return hasAccess ? fail('channel-unreachable', String(error)) : await whyNot(ask.url, stop.signal);
  } finally {
    clearTimeout(start);
    clearTimeout(whole);
    signal.removeEventListener('abort', end);
  }
}

/**
 * With access the conditions are sent as headers. Without it they would make the browser ask the server first whether it allows them, which few
 * do: then the browser's own cache asks with what it has, and gives the same text again.
 */
function optionsOf(ask: Ask, hasAccess: boolean, signal: AbortSignal): RequestInit {
  const { method = 'GET', login, known, body } = ask;
  const headers: Record<string, string> = { ...ask.headers };
  if (login) headers.Authorization = basic(login);
  const isConditional = hasAccess || login !== undefined;
  if (isConditional && known?.etag) headers['If-None-Match'] = known.etag;
  else if (isConditional && known?.modified) headers['If-Modified-Since'] = known.modified;
  return {
    method,
    headers,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: isConditional ? 'no-store' : 'no-cache',
    redirect: login || method !== 'GET' ? 'manual' : 'follow',
    ...(body === undefined ? {} : { body }),
  };
}

async function read(
  ask: Ask,
  answer: Response,
  stop: AbortController,
  patience: Patience,
): Promise<Result<Heard, RequestFailure>> {
  const drop = <T>(failure: T): T => {
    stop.abort('ended');
    return failure;
  };
  const { status, headers } = answer;
  const isMoved = answer.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
  if (isMoved || (answer.url !== '' && !isAllowedAddress(answer.url)))
    return drop(fail('channel-nonsense', 'redirect'));
  if (status === 401 || status === 403 || status === 407) return drop(fail('channel-denied', String(status)));
  if (status === 429 || status >= 500) {
    const after = retryAfter(headers.get('retry-after'), headers.get('date'));
    const error = { code: 'channel-unreachable', detail: String(status) };
    return drop({ ok: false, error: after === undefined ? error : { ...error, retryAfter: after } });
  }
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isGood = status >= 200 && status < 300;
  if (isGood && (ask.method ?? 'GET') === 'GET' && NONSENSE.test(type))
    return drop(fail('channel-nonsense', type));
  const body = isGood && status !== 204 ? await readBody(answer, ask.limit, patience.pause, stop) : ok('');
  if (!isGood) drop(undefined);
  if (!body.ok) return drop(body);
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return ok({
    status,
    type,
    text: body.value,
    // One that is cut would never be met again.
    ...(etag && etag.length <= 150 ? { etag } : {}),
    ...(modified && modified.length <= 60 ? { modified } : {}),
  });
}

/** Whether a server that the browser kept from us is there at all: a question without an answer, which needs no permission. */
async function whyNot(url: string, signal: AbortSignal): Promise<Result<never, RequestFailure>> {
  try {
    await fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return fail('channel-no-access', new URL(url).host);
  } catch (error) {
    return fail('channel-unreachable', String(error));
  }
}
