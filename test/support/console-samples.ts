import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { type CompiledConsole, compile } from '../../utils/reader/compile.ts';
import { mergeReadings } from '../../utils/reader/merge-readings.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { isEmpty, pageOf, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import { readDocument } from '../../utils/reader/read-rows.ts';
import type { Answer, ReadContext, Reading } from '../../utils/reader/reading.ts';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';

const FOLDER = 'utils/consoles';
export const SAMPLE_NOW = Date.UTC(2026, 8, 20, 4);

/** What a sample says of itself in `<name>.expected.json`. */
interface SampleNote {
  /** A chat page, which is of no concern here (`chat-samples.ts`). */
  chat?: object;
  /** What a chat tells of who said something when (`log-samples.ts`). */
  log?: object;
  /** Of a review page (`review-samples.ts`). */
  reviews?: true;
  /** An answer: what was asked, and (when it matters) the path of the page that asked. */
  answer?: { url: string; method: string; status?: number; page?: string };
  /** A document: where it stands. */
  document?: { host: string; path: string; frame?: true };
  /** What reading it must give; an absent member must be absent. */
  expected: Record<string, unknown>;
}

export interface Sample extends SampleNote {
  name: string;
  text: string;
}

/** The folders of `utils/consoles`. */
export const consoleFolders = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What stands beside a sample; a sample without it expects what no reading gives, and fails. */
function noteIn(folder: string, name: string): SampleNote {
  const file = join(folder, `${name}.expected.json`);
  if (!existsSync(file)) return { expected: { missing: file } };
  return JSON.parse(readFileSync(file, 'utf8')) as SampleNote;
}

/** The samples of one console, apart from its chat pages; those of its review pages are asked for. */
export function samplesOf(id: string, of: 'orders' | 'reviews' = 'orders'): Sample[] {
  const folder = join(FOLDER, id, 'samples');
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.expected.json'))
    .sort()
    .map((file) => {
      const name = basename(file).replace(/\.[^.]+$/, '');
      return { name, text: readFileSync(join(folder, file), 'utf8'), ...noteIn(folder, name) };
    })
    .filter(({ chat, log, reviews }) => !chat && !log && (of === 'reviews') === (reviews === true));
}

/** Reading context of samples: no shop known, and a bug of ours is thrown. */
export const sampleContext: ReadContext = {
  shop: UNKNOWN_SHOP,
  now: SAMPLE_NOW,
  onBug: (error) => {
    throw error;
  },
};

export const documentOf = (text: string): Document =>
  parseHTML(/<html/i.test(text) ? text : `<!doctype html><html><head></head><body>${text}</body></html>`)
    .document as unknown as Document;

export const answerOf = (sample: Sample): Answer => ({
  url: sample.answer?.url ?? '',
  method: sample.answer?.method ?? 'GET',
  status: sample.answer?.status ?? 200,
  text: sample.text,
});

const bare = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !['key', 'console', 'seenAt'].includes(name)));

/** A reading as `.expected.json` writes it: without clock, console and keys, and without what is empty. */
export function noteOf(reading: Reading): Record<string, unknown> {
  const { orders, parcels, reviews = [], counters, diagnostics, ...others } = reading;
  return {
    ...others,
    ...(orders.length > 0 && { orders: orders.map(bare) }),
    ...(parcels.length > 0 && { parcels: parcels.map(bare) }),
    ...(reviews.length > 0 && { reviews: reviews.map(bare) }),
    ...(counters && { counters: counters.values }),
    ...(diagnostics.length > 0 && {
      diagnostics: diagnostics.map(({ code, field, count }) => ({ code, ...(field && { field }), count })),
    }),
  };
}

export function readSampleAnswer(console: CompiledConsole, sample: Sample): Reading | undefined {
  const page = sample.answer?.page;
  return readAnswer(console, answerOf(sample), {
    ...sampleContext,
    ...(page !== undefined && { pagePath: page }),
  });
}

function readSampleDocument(console: CompiledConsole, sample: Sample): Record<string, unknown> {
  const { host = '', path = '', frame } = sample.document ?? {};
  const document = documentOf(sample.text);
  const page = pageOf(console, { path, top: !frame }, document);
  const wall = wallOn(console, document, host + path.replace(/[?#].*$/, ''));
  const shop = shopOn(console, document);
  const readings = page && !wall ? readDocument(console, page, document, sampleContext) : [];
  const [first, ...others] = readings;
  return {
    ...(page && { page: page.id }),
    ...(first && noteOf(mergeReadings([first, ...others]))),
    ...(shop && { shop }),
    ...(wall && { wall }),
    ...(page && isEmpty(page, document) && { empty: true }),
  };
}

/** What a sample reads as, in the form of its `expected`. */
export function readSample(data: ConsoleData, sample: Sample): Record<string, unknown> | undefined {
  const console = compile(data);
  if (sample.document) return readSampleDocument(console, sample);
  const reading = readSampleAnswer(console, sample);
  return reading && noteOf(reading);
}
