import type { Knobs } from '../../knobs.ts';
import { Random } from '../../random.ts';
import type { PageConfig } from './stand-in.ts';

declare global {
  interface Window {
    g_pageConfig: PageConfig;
  }
}

const config = window.g_pageConfig;
export const knobs: Knobs = config.knobs;
export const shop = config.shop;

/** Letters that stay the same within a run and differ from run to run, as after a deploy. */
export const hashed = (local: string, length = 5): string =>
  new Random(`${config.salt}/${local}`).letters(length);

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export interface Ask {
  url: string;
  method?: 'GET' | 'POST';
  body?: string;
  headers?: Record<string, string>;
  credentials?: boolean;
  /** The answer is GBK. */
  gbk?: boolean;
}

let turn = 0;

function byXhr({ url, method = 'GET', body, headers = {}, credentials, gbk }: Ask): Promise<string> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = credentials ?? false;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (gbk) request.overrideMimeType('text/html; charset=gbk');
    request.onload = () => done(request.responseText);
    request.onerror = () => failed(new Error('network'));
    request.send(body ?? null);
  });
}

async function byFetch({ url, method = 'GET', body, headers = {}, credentials, gbk }: Ask): Promise<string> {
  const response = await fetch(url, {
    method,
    headers,
    credentials: credentials ? 'include' : 'same-origin',
    ...(body !== undefined && { body }),
  });
  return gbk ? new TextDecoder('gb18030').decode(await response.arrayBuffer()) : response.text();
}

function ask(request: Ask): Promise<string> {
  const how = knobs.how === 'both' ? (['fetch', 'xhr'] as const)[turn++ % 2] : knobs.how;
  return how === 'xhr' ? byXhr(request) : byFetch(request);
}

/** The same data from an address that no console declares: how a page looks whose answers cannot be seen. */
const unseen = (request: Ask): Promise<string> =>
  byFetch({
    ...request,
    url: `/render-state?of=${encodeURIComponent(new URL(request.url, location.href).href)}`,
    headers: request.headers?.['content-type'] ? { 'content-type': request.headers['content-type'] } : {},
    gbk: false,
  });

/**
 * Asks for data as the knobs say. Gives the text to draw from, or nothing when nothing is to be drawn.
 * With `first: 'dom'` the real request follows later; its answer is thrown away.
 */
export async function load(request: Ask): Promise<string | undefined> {
  if (knobs.show === 'answer') {
    await ask(request);
    return undefined;
  }
  if (knobs.show === 'dom') return unseen(request);
  if (knobs.first === 'dom') {
    const text = await unseen(request);
    setTimeout(() => ask(request), knobs.gap);
    return text;
  }
  const text = await ask(request);
  if (knobs.gap > 0) await pause(knobs.gap);
  return text;
}

/** The answer as an object, or the text itself where it is not JSON. */
export function parsed<T>(text: string): T | string {
  try {
    return JSON.parse(text) as T;
  } catch {
    return text;
  }
}

/** Goes to another page of the console without loading it. */
export function goTo(url: string): void {
  history.pushState({}, '', url);
  window.dispatchEvent(new Event('stand-in:moved'));
}

/** Calls back when the address changed without a load. */
export function onMove(callback: () => void): () => void {
  window.addEventListener('stand-in:moved', callback);
  window.addEventListener('popstate', callback);
  return () => {
    window.removeEventListener('stand-in:moved', callback);
    window.removeEventListener('popstate', callback);
  };
}

/** Calls back at each moment at which the knobs have the page replace its rows; a test may ask for one as well. */
export function onReplace(callback: () => void): () => void {
  const once = knobs.replace > 0 ? setTimeout(callback, knobs.replace) : undefined;
  const ever = knobs.replaceEvery > 0 ? setInterval(callback, knobs.replaceEvery) : undefined;
  window.addEventListener('stand-in:replace', callback);
  return () => {
    clearTimeout(once);
    clearInterval(ever);
    window.removeEventListener('stand-in:replace', callback);
  };
}
