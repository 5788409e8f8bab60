import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import PinyinMatch from 'pinyin-match';
import { match } from 'pinyin-pro';
import type { Reply } from '../../../utils/records/reply.ts';
import { createReplyIndex } from '../../../utils/search/reply-index.ts';

const NOW = Date.UTC(2026, 6, 1);
const LIMIT = 8;

/** Something that finds replies: the ids of the best, best first. */
export type Find = (query: string) => string[];

interface Engine {
  name: string;
  build(replies: readonly Reply[]): Find;
  /** Slow ones are asked every so many-th query only, and timed on every so many-th key. */
  queries: number;
  keys: number;
}

interface Flat {
  id: string;
  code: string;
  title: string;
  labels: string;
  body: string;
}

const flat = (reply: Reply): Flat => ({
  id: reply.id,
  code: reply.code,
  title: reply.title,
  labels: [...reply.tags, ...reply.group].join(' '),
  body: reply.variants.map(({ body }) => body).join('\n'),
});

/** Latin words as they are, Chinese in overlapping pairs. */
function pairsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z0-9]+|[\u4e00-\u9fff]+/g)].flatMap(([run]) =>
    /[a-z0-9]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

function miniSearch(replies: readonly Reply[]): Find {
  const engine = new MiniSearch<Flat>({
    fields: ['code', 'title', 'labels', 'body'],
    tokenize: pairsOf,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { code: 6, title: 4, labels: 2 } },
  });
  engine.addAll(replies.map(flat));
  return (query) =>
    engine
      .search(query)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}

function fuse(replies: readonly Reply[]): Find {
  const keys = [
    { name: 'code', weight: 6 },
    { name: 'title', weight: 4 },
    { name: 'labels', weight: 2 },
    { name: 'body', weight: 1 },
  ];
  const engine = new Fuse(replies.map(flat), { keys, ignoreLocation: true, threshold: 0.3 });
  return (query) => engine.search(query, { limit: LIMIT }).map(({ item }) => item.id);
}

/** Those that read one text a reply get its fields one after the other, the best first. */
const lines = (replies: readonly Reply[]): string[] =>
  replies
    .map(flat)
    .map(({ code, title, labels, body }) => [code, title, labels, body].join('\n').toLowerCase());

function uFuzzy(replies: readonly Reply[]): Find {
  const engine = new UFuzzy({ unicode: true, interSplit: '[^\\p{L}\\d]+', intraMode: 1 });
  const texts = lines(replies);
  return (query) => {
    const [found, info, order] = engine.search(texts, query, 1, 5000);
    const best = info && order ? order.map((at) => info.idx[at]) : (found ?? []);
    return best.slice(0, LIMIT).map((at) => replies[at ?? 0]?.id ?? '');
  };
}

/** Engines that only tell where one text matches: the earliest match is the best. */
function scan(replies: readonly Reply[], startIn: (text: string, query: string) => number | undefined): Find {
  const texts = lines(replies);
  return (query) =>
    texts
      .flatMap((text, at) => {
        const start = startIn(text, query);
        return start === undefined ? [] : [{ id: replies[at]?.id ?? '', start }];
      })
      .sort((a, b) => a.start - b.start)
      .slice(0, LIMIT)
      .map(({ id }) => id);
}

function pinyinMatch(replies: readonly Reply[]): Find {
  return scan(replies, (text, query) => {
    const found = PinyinMatch.match(text, query);
    return Array.isArray(found) ? found[0] : undefined;
  });
}

const pinyinPro = (replies: readonly Reply[]): Find =>
  scan(replies, (text, query) => match(text, query, { continuous: true })?.[0]);

function ours(replies: readonly Reply[]): Find {
  const index = createReplyIndex();
  index.put(replies);
  return (query) => index.find(query, { limit: LIMIT, now: NOW }).map(({ id }) => id);
}

/** What the bench runs beside each other. */
export const ENGINES: readonly Engine[] = [
  { name: 'Tiexin', build: ours, queries: 1, keys: 1 },
  { name: 'MiniSearch (bigrams)', build: miniSearch, queries: 1, keys: 1 },
  { name: 'Fuse.js', build: fuse, queries: 5, keys: 20 },
  { name: 'uFuzzy', build: uFuzzy, queries: 1, keys: 20 },
  { name: 'pinyin-match', build: pinyinMatch, queries: 5, keys: 20 },
  { name: 'pinyin-pro', build: pinyinPro, queries: 5, keys: 20 },
];
