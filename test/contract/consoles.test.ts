import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadConsoles } from '../../scripts/build/consoles.ts';
import { compile } from '../../utils/reader/compile.ts';
import { askedFor, isAskedBy } from '../../utils/reader/request-test.ts';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';
import { readOrder, readParcel } from '../../utils/records/batch.ts';
import { counters } from '../../utils/records/counters.ts';
import { recordKey } from '../../utils/records/key.ts';
import { missesOf } from '../support/console-hits.ts';
import {
  answerOf,
  consoleFolders,
  documentOf,
  readSample,
  readSampleAnswer,
  type Sample,
  samplesOf,
} from '../support/console-samples.ts';
import { consoleSchema } from '../support/console-schema.ts';
import { HASHED_CLASS, HASHED_VALUE, PHONE, selectorsIn } from '../support/hashed.ts';

/** Every selector that the data of a console holds. */
const selectorsOf = (data: ConsoleData): string[] => [
  ...selectorsIn(data),
  ...data.pages.flatMap(({ sources }) =>
    sources.flatMap(({ kind, gives }) =>
      kind === 'dom' && gives.record === 'order' && gives.items.each !== 'self' ? [gives.items.each] : [],
    ),
  ),
];

/** How many answer sources, or pages by their address, claim a sample. */
function claims(data: ConsoleData, sample: Sample): number {
  const { answers, shopAnswers, pages, walls } = compile(data);
  if (sample.document) {
    const { host, path, frame } = sample.document;
    const byAddress = pages.filter(
      (page) =>
        (!frame && page.url.some((url) => url.test(path))) ||
        (frame && page.data.anchor.some((anchor) => documentOf(sample.text).querySelector(anchor))),
    ).length;
    return byAddress || walls.filter(({ url }) => url?.test(host + path.replace(/[?#].*$/, ''))).length;
  }
  const asked = askedFor(answerOf(sample));
  if (!asked) return 0;
  const page = sample.answer?.page;
  return (
    answers.filter((plan) => isAskedBy(plan.request, asked, page)).length ||
    shopAnswers.filter((plan) => isAskedBy(plan.request, asked, page)).length
  );
}

const consoles = await loadConsoles();

describe('the consoles', () => {
  it('are the folders', () => {
    expect(consoles.map(({ id }) => id)).toEqual(consoleFolders());
  });

  it('share no host', () => {
    const hosts = consoles.flatMap((data) => data.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });
});

describe.each(consoles.map((data) => [data.id, data] as const))('%s', (id, data) => {
  const samples = samplesOf(id);

  it('is valid data', () => {
    expect(z.safeParse(consoleSchema, data).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data.links.order).toContain('{id}');
    expect(data.hosts).toEqual(expect.arrayContaining([...(data.chatHosts ?? [])]));
    const ids = data.pages.flatMap((page) => page.sources.map((source) => source.id));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has selectors that parse and name no hashed class', () => {
    const document = documentOf('');
    for (const selector of selectorsOf(data)) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toMatch(HASHED_CLASS);
      expect(selector).not.toMatch(HASHED_VALUE);
    }
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample %s is recognised once',
    (_, sample) => {
      expect(claims(data, sample)).toBe(1);
    },
  );

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample %s reads as expected',
    (_, sample) => {
      expect(readSample(data, sample)).toEqual(sample.expected);
    },
  );

  it('gives records that the store takes', () => {
    for (const sample of samples) {
      const reading = sample.answer && readSampleAnswer(compile(data), sample);
      for (const order of reading?.orders ?? []) {
        expect(z.safeParse(readOrder, order).error).toBeUndefined();
        expect(order.key).toBe(recordKey(id, order.shop, order.id));
      }
      for (const parcel of reading?.parcels ?? [])
        expect(z.safeParse(readParcel, parcel).error).toBeUndefined();
      if (reading?.counters) expect(z.safeParse(counters, reading.counters).error).toBeUndefined();
    }
  });

  it('needs each of its paths, selectors, labels and walls for some sample', () => {
    expect(missesOf(data, samples)).toEqual([]);
  });

  // A console of which only chats are read has no such pages (`chats.test.ts`).
  if (data.pages.length > 0)
    it('has samples of a wall and of an empty result', () => {
      const isEmpty = ({ expected }: Sample): boolean =>
        expected.empty === true ||
        (!['orders', 'parcels', 'counters', 'wall', 'diagnostics', 'shop'].some((name) => name in expected) &&
          'source' in expected);
      expect(samples.some(({ expected }) => expected.wall)).toBe(true);
      expect(samples.some(isEmpty)).toBe(true);
    });

  it('has no personal data in its samples', () => {
    for (const { name, text, expected } of samples) {
      expect(text, name).not.toMatch(PHONE);
      const orders = (expected.orders ?? []) as { buyer?: string }[];
      for (const { buyer } of orders) if (buyer !== undefined) expect(buyer, name).toContain('*');
    }
  });
});
