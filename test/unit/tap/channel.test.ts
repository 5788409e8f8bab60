import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/reader/reading.ts';
import { createOutbox } from '../../../utils/tap/outbox.ts';
import { receiveAnswers } from '../../../utils/tap/receive.ts';
import { HELLO, STOP } from '../../../utils/tap/wire.ts';

type Types = Set<string>;

/** A document that tells what is listened to. */
class FakeDocument extends EventTarget {
  readyState = 'loading';
  heardTypes: Types = new Set();
  said: { type: string; detail: unknown }[] = [];
  override dispatchEvent(event: Event) {
    this.said.push({ type: event.type, detail: (event as CustomEvent).detail });
    return super.dispatchEvent(event);
  }
}

let page: FakeDocument;
let stop: AbortController;
let answers: Answer[];

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeDocument();
  stop = new AbortController();
  answers = [];
  vi.stubGlobal('document', page);
});
afterEach(() => vi.useRealTimers());

const receive = () =>
  receiveAnswers(page as unknown as Document, (answer) => answers.push(answer), stop.signal);
const head = (id: number) => ({ url: `https://a.test/${id}`, method: 'GET', status: 200 });
const shout = (type: string, detail: unknown) => page.dispatchEvent(new CustomEvent(type, { detail }));
/** The name that the two agreed on: what the receiving side offered. */
const secret = () => String(page.said.find(({ type, detail }) => type === HELLO && detail)?.detail);

describe('the handshake', () => {
  it.each(['tap', 'receiver'])('works when the %s starts first', (first) => {
    if (first === 'receiver') receive();
    const outbox = createOutbox();
    if (first === 'tap') receive();
    outbox.send(head(1), '{"a":"\n1"}');
    vi.runAllTimers();
    expect(answers).toEqual([{ ...head(1), text: '{"a":"\n1"}' }]);
  });

  it('keeps what was heard before the receiver is there', () => {
    const outbox = createOutbox();
    outbox.send(head(1), 'a');
    outbox.send(head(2), 'b');
    vi.runAllTimers();
    receive();
    vi.runAllTimers();
    expect(answers.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('agrees on another name each time', () => {
    receive();
    createOutbox();
    const first = secret();
    page = new FakeDocument();
    vi.stubGlobal('document', page);
    receive();
    expect(secret()).not.toBe(first);
    expect(secret().length).toBeGreaterThan(16);
  });

  it('is over after the first time: the page cannot ask, and cannot offer', () => {
    const outbox = createOutbox();
    receive();
    const said = page.said.length;
    shout(HELLO, '');
    expect(page.said.length).toBe(said + 1);
    const overheard = vi.fn();
    page.addEventListener('mine', overheard);
    shout(HELLO, 'mine');
    outbox.send(head(1), 'x');
    vi.runAllTimers();
    expect(overheard).not.toHaveBeenCalled();
    expect(answers).toHaveLength(1);
  });

  it('is over when the document was read without a tap', () => {
    receive();
    page.readyState = 'interactive';
    page.dispatchEvent(new Event('readystatechange'));
    const said = page.said.length;
    shout(HELLO, '');
    expect(page.said.length).toBe(said + 1);
  });
});

describe('stop', () => {
  it('makes the tap quiet and empties its queue', () => {
    const outbox = createOutbox();
    receive();
    outbox.send(head(1), 'a');
    stop.abort();
    expect(outbox.open()).toBe(false);
    outbox.send(head(2), 'b');
    const said = page.said.length;
    vi.runAllTimers();
    expect(page.said.length).toBe(said);
    expect(answers).toEqual([]);
  });

  it('can only be said by who knows the name', () => {
    const outbox = createOutbox();
    receive();
    for (const name of [STOP, HELLO + STOP, 'undefined:stop']) shout(name, '');
    expect(outbox.open()).toBe(true);
    shout(secret() + STOP, '');
    expect(outbox.open()).toBe(false);
  });

  it('is heeded by a receiver that was stopped before it began', () => {
    stop.abort();
    receive();
    expect(page.said).toEqual([]);
  });
});

describe('bounds of the tap', () => {
  it('delivers at most a hundred answers a second, each in a task of its own', () => {
    const outbox = createOutbox();
    receive();
    let asked = 0;
    const ask = setInterval(() => outbox.send(head(asked++), 'x'), 2);
    vi.advanceTimersByTime(1000);
    clearInterval(ask);
    expect(answers.length).toBeGreaterThan(80);
    expect(answers.length).toBeLessThanOrEqual(101);
  });

  it('keeps the newest of what waits, and no timer when nothing does', () => {
    const outbox = createOutbox();
    for (let id = 0; id < 500; id++) outbox.send(head(id), 'x');
    receive();
    vi.runAllTimers();
    expect(answers.map(({ url }) => url)).toEqual(Array.from({ length: 64 }, (_, i) => head(436 + i).url));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps no more text than fits', () => {
    const outbox = createOutbox();
    for (let id = 0; id < 6; id++) outbox.send(head(id), 'x'.repeat(5_000_000));
    receive();
    vi.runAllTimers();
    expect(answers.map(({ url }) => url)).toEqual([head(3).url, head(4).url, head(5).url]);
  });
});

describe('frames of a socket', () => {
  const frame = (id: number) => ({ url: `wss://a.test/${id}`, method: 'WS', status: 101 });

  it('that come together are one delivery each, in their order', () => {
    const outbox = createOutbox();
    receive();
    for (let n = 0; n < 200; n++) outbox.send(frame(n % 2), `${n}`);
    outbox.send(head(1), 'x');
    outbox.send(frame(0), 'last');
    vi.runAllTimers();
    const of = (odd: number) => Array.from({ length: 100 }, (_, n) => `${2 * n + odd}`);
    expect(answers).toEqual([
      { ...frame(0), text: [...of(0), 'last'].join('\u001e') },
      { ...frame(1), text: of(1).join('\u001e') },
      { ...head(1), text: 'x' },
    ]);
  });

  it('are not joined to more than may be said at once, nor to one that was too large', () => {
    const outbox = createOutbox();
    receive();
    const large = { ...frame(1), tooLarge: true } as const;
    for (const size of [5_000_000, 3_000_000, 2_000_000]) outbox.send(frame(1), 'x'.repeat(size));
    outbox.send(large, '');
    outbox.send(large, '');
    vi.runAllTimers();
    expect(answers.map(({ text, tooLarge }) => [text.length, tooLarge])).toEqual([
      [7_000_001, undefined],
      [3_000_000, undefined],
      [0, true],
      [0, true],
    ]);
  });

  it('answers of the same address stay apart', () => {
    const outbox = createOutbox();
    receive();
    for (const text of ['a', 'b']) outbox.send(head(1), text);
    vi.runAllTimers();
    expect(answers.map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

describe('what arrives is untrusted', () => {
  const good = JSON.stringify(head(1));
  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['a number', 7],
    ['an object', { url: 'https://a.test/', text: 'x' }],
    ['no line feed', good],
    ['no JSON', 'x\ny'],
    ['a list', '[]\nx'],
    ['null', 'null\nx'],
    ['a member too many', `${JSON.stringify({ ...head(1), shop: 's' })}\nx`],
    ['a member too few', `${JSON.stringify({ url: 'https://a.test/', status: 200 })}\nx`],
    ['another type', `${JSON.stringify({ ...head(1), status: '200' })}\nx`],
    ['no status of HTTP', `${JSON.stringify({ ...head(1), status: 1e9 })}\nx`],
    ['no address', `${JSON.stringify({ ...head(1), url: 'javascript:1' })}\nx`],
    ['a long address', `${JSON.stringify({ ...head(1), url: `https://a.test/${'x'.repeat(17_000)}` })}\nx`],
    ['a long method', `${JSON.stringify({ ...head(1), method: 'X'.repeat(33) })}\nx`],
    ['a nest of brackets', `${'['.repeat(15_000)}\nx`],
    ['too much text', `${good}\n${'x'.repeat(8_000_001)}`],
  ];

  beforeEach(() => {
    createOutbox();
    receive();
  });

  it.each(bad)('drops %s', (_, detail) => {
    expect(shout(secret(), detail)).toBe(true);
    expect(answers).toEqual([]);
  });

  it('takes what is well formed', () => {
    shout(secret(), `${good}\n{}`);
    shout(secret(), `${JSON.stringify({ ...head(2), tooLarge: true })}\nignored`);
    expect(answers).toEqual([
      { ...head(1), text: '{}' },
      { ...head(2), text: '', tooLarge: true },
    ]);
  });

  it('hears nothing under any other name', () => {
    const parse = vi.spyOn(JSON, 'parse');
    for (let i = 0; i < 1000; i++) for (const name of [HELLO, 'tiexin', '']) shout(name, `${good}\n{}`);
    expect(answers).toEqual([]);
    expect(parse).not.toHaveBeenCalled();
  });

  it('reads a bounded number a second even from who knows the name, and goes on afterwards', () => {
    const parse = vi.spyOn(JSON, 'parse');
    for (let second = 0; second < 3; second++) {
      for (let i = 0; i < 1000; i++) shout(secret(), `${good}\n{}`);
      vi.advanceTimersByTime(1000);
    }
    expect(answers.length).toBeGreaterThan(590);
    expect(answers.length).toBeLessThanOrEqual(600);
    expect(parse.mock.calls.length).toBeLessThanOrEqual(600);
  });
});
