import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadConsoles, loadLogs } from '../../scripts/build/consoles.ts';
import { compileLog } from '../../utils/chat-log/compile-log.ts';
import { readMessage } from '../../utils/records/message.ts';
import { documentOf } from '../support/console-samples.ts';
import { HASHED_CLASS, HASHED_VALUE, PHONE } from '../support/hashed.ts';
import { logMissesOf } from '../support/log-hits.ts';
import { logPageOf, logSamplesOf, readLogSample } from '../support/log-samples.ts';
import { logSchema } from '../support/log-schema.ts';

const SELECTORS = new Set(['select', 'observe', 'row', 'list', 'text', 'open', 'skip', 'groups', 'rows']);

/** Every selector that log data holds. */
function selectorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(selectorsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const named = SELECTORS.has(name) ? [member].flat().filter((one) => typeof one === 'string') : [];
    return [...named, ...selectorsOf(member)];
  });
}

const logs = await loadLogs();

it('are kept of every console that has a chat, and of the records of Taobao', async () => {
  const chats = logs.filter(({ pages, records = [] }) =>
    [...pages, ...records].some(({ kind }) => kind === 'chat'),
  );
  expect(chats.map(({ id }) => id).sort()).toEqual([
    ...['alibaba1688', 'doudian', 'jd', 'kuaishou', 'pinduoduo', 'taobao'],
  ]);
  const consoles = await loadConsoles();
  for (const log of logs) expect(consoles.find(({ id }) => id === log.id)?.hosts).toEqual(log.hosts);
});

describe.each(logs.map((data) => [data.id, data] as const))('%s', (id, data) => {
  const samples = logSamplesOf(id);
  const compiled = compileLog(data);

  it('is valid data', () => {
    expect(z.safeParse(logSchema, data).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    const pages = compiled.chat.pages.map(({ data: page }) => page.id);
    expect(data.threads.map(({ page }) => page).sort()).toEqual([...new Set(pages)].sort());
    const ids = data.sources.map((source) => source.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has selectors that parse and name no hashed class', () => {
    const document = documentOf('');
    const selectors = selectorsOf([data.threads, data.records]);
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toMatch(HASHED_CLASS);
      expect(selector).not.toMatch(HASHED_VALUE);
    }
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample %s reads as expected, and as the store takes it',
    (_, sample) => {
      const read = readLogSample(data, sample);
      expect(read).toEqual(sample.expected);
      for (const message of (read?.messages ?? []) as object[])
        expect(z.safeParse(readMessage, { ...message, seenAt: 1_789_876_800_000 }).error).toBeUndefined();
    },
  );

  it('has samples of its pages, with and without somebody who waits', () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples)
      if (sample.log.host !== undefined) expect(logPageOf(compiled, sample)).toBeDefined();
  });

  it('needs each of its places, tests and fallbacks for some sample', () => {
    expect(logMissesOf(data, samples)).toEqual([]);
  });

  it('has no personal data in its samples', () => {
    for (const { name, text } of samples) expect(text, name).not.toMatch(PHONE);
  });
});
