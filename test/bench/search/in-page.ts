/** Runs in a page of Chromium: our index on the bench's replies. Bundled by the bench and evaluated there. */
import type { Reply } from '../../../utils/records/reply.ts';
import { createReplyIndex, type ReplyIndex } from '../../../utils/search/reply-index.ts';
import { makeReplies } from './replies.ts';

const NOW = Date.UTC(2026, 6, 1);
let replies: Reply[] = [];
let index: ReplyIndex = createReplyIndex();

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Builds the index anew; ms. */
function build(count: number, seed: number): number {
  replies = makeReplies(count, seed);
  return timed(() => {
    index = createReplyIndex();
    index.put(replies);
  });
}

/** Puts single replies in place of themselves; ms for each. */
const put = (count: number): number[] =>
  replies
    .slice(0, count)
    .map((reply) => timed(() => index.put([{ ...reply, title: `${reply.title}（改）` }])));

/** Finds each key as a picker does, with the use of every tenth reply known; ms for each. */
function find(keys: readonly string[]): number[] {
  const uses = new Map(
    replies.flatMap(({ id }, at) =>
      at % 10
        ? []
        : [
            [
              id,
              {
                id,
                inserted: at % 60,
                sentAsIs: 0,
                sentEdited: 0,
                askedAgain: 0,
                lastUsedAt: NOW - at * 60_000,
                byIntent: {},
              },
            ],
          ],
    ),
  );
  const options = {
    limit: 8,
    now: NOW,
    uses,
    console: 'taobao',
    lang: 'zh-CN',
    tone: 'poised',
    intents: ['logistics'],
  } as const;
  return keys.map((key) => timed(() => index.find(key, options)));
}

Object.assign(globalThis, { tiexinSearch: { build, put, find } });
