import type { Answer } from '../reader/reading.ts';
import { GAP, HELLO, MAX_TEXT, STOP } from './wire.ts';

const MAX_HEAD = 20_000;

const METHOD = /^[A-Z]{1,32}$/i;
const URL_LIMIT = 16_000;

/**
 * The head of an answer, checked by hand: four fields do not pay for a schema library on every console page (19 kB, measured
 * 2026-11).
 */
function parseHead(json: unknown): Omit<Answer, 'text'> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const { url, method, status, tooLarge, ...others } = json as Record<string, unknown>;
  if (Object.keys(others).length > 0) return undefined;
  if (typeof url !== 'string' || url.length > URL_LIMIT || !/^(?:http|ws)s?:/.test(url)) return undefined;
  if (typeof method !== 'string' || !METHOD.test(method)) return undefined;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 0 || status > 999) return undefined;
  if (tooLarge !== undefined && tooLarge !== true) return undefined;
  return tooLarge ? { url, method, status, tooLarge } : { url, method, status };
}

/**
 * Hands the answers that the tap of this document sees to `onAnswer`, until `signal` aborts; then the tap goes quiet too.
 * Runs in the content script's own world and must start at document start (see `wire.ts`). What comes is untrusted even so:
 * malformed or too much of it is dropped without a word, at a cost that does not grow.
 */
export function receiveAnswers(
  document: Document,
  onAnswer: (answer: Answer) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const name = randomName();
  const say = (type: string, detail: string) => document.dispatchEvent(new CustomEvent(type, { detail }));
  const admit = limiter(2 * (1000 / GAP));

  const onHello = (event: Event) => {
    if ((event as CustomEvent<unknown>).detail === '') say(HELLO, name);
  };
  const onMessage = (event: Event) => {
    endHandshake();
    if (!admit()) return;
    const answer = parseAnswer((event as CustomEvent<unknown>).detail);
    if (answer) onAnswer(answer);
  };
  const onState = () => {
    if (document.readyState !== 'loading') endHandshake();
  };
  const endHandshake = () => {
    document.removeEventListener(HELLO, onHello);
    document.removeEventListener('readystatechange', onState);
  };

  document.addEventListener(name, onMessage, { signal });
  document.addEventListener(HELLO, onHello, { signal });
  // A tap that has not asked while the page was still being parsed never will.
  document.addEventListener('readystatechange', onState, { signal });
  signal.addEventListener('abort', () => say(name + STOP, ''), { once: true });
  say(HELLO, name);
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}

function parseAnswer(detail: unknown): Answer | undefined {
  if (typeof detail !== 'string' || detail.length > MAX_HEAD + MAX_TEXT) return;
  const end = detail.slice(0, MAX_HEAD).indexOf('\n');
  if (end < 0) return;
  const head = parseHead(parseJson(detail.slice(0, end)));
  const text = detail.slice(end + 1);
  if (!head || text.length > MAX_TEXT) return;
  return { ...head, text: head.tooLarge ? '' : text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True at most `most` times a second. */
function limiter(most: number): () => boolean {
  let since = 0;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - since >= 1000) {
      since = now;
      count = 0;
    }
    return ++count <= most;
  };
}
