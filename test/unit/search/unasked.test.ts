import { expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import type { ReplyUse } from '../../../utils/records/reply.ts';
import { createLateIndex } from '../../../utils/search/late-index.ts';
import { bestUnasked } from '../../../utils/search/unasked.ts';
import { makeReplies } from '../../bench/search/replies.ts';
import { find, idsFor, indexOf, NOW } from './library.ts';

const REPLIES = makeReplies(900, 5).map((one, at) => ({
  ...one,
  situations: at % 5 === 0 ? ['refund'] : [],
  consoles: at % 7 === 0 ? ['jd'] : [],
  state: at % 11 === 0 ? ('draft' as const) : one.state,
  ...(at % 13 === 0 && { validUntil: NOW - HOUR }),
}));
const USES = new Map(
  REPLIES.flatMap(({ id }, at): [string, ReplyUse][] =>
    at % 9 === 0
      ? [
          [
            id,
            {
              id,
              inserted: at % 50,
              sentAsIs: 0,
              sentEdited: 0,
              askedAgain: 0,
              lastUsedAt: NOW - at * HOUR,
              byIntent: {},
              favourite: at % 27 === 0,
            },
          ],
        ]
      : [],
  ),
);

it.each([{}, { console: 'jd' }, { console: 'taobao', intents: ['refund.progress'] }] as const)(
  'without a query the same replies come first as an index has them (%j)',
  (more) => {
    const moment = { now: NOW, uses: USES, lang: 'zh-CN', tone: 'brisk', ...more } as const;
    const inIndex = idsFor(indexOf(...REPLIES), '', { ...moment, limit: 40 });
    expect(bestUnasked(REPLIES, 40, moment).map(({ id }) => id)).toEqual(inIndex);
    expect(inIndex).toHaveLength(40);
  },
);

it('a late index finds what an index finds, whatever was entered, changed or taken out before', () => {
  const [first, second, third, ...rest] = REPLIES;
  if (!first || !second || !third) throw new Error('no replies');
  const changed = { ...second, title: '改过的标题' };
  const now = [...rest, changed, third];
  const late = createLateIndex([first, second, ...rest]);
  expect(late.enterSome()).toBe(true);
  late.put([changed, third]);
  late.remove([first.id]);
  const all = (query: string) =>
    find(late.whole(), query, { limit: 2000 })
      .map(({ id }) => id)
      .sort();
  const expected = (query: string) =>
    find(indexOf(...now), query, { limit: 2000 })
      .map(({ id }) => id)
      .sort();
  for (const query of ['', '退款', 'tk', '改过的标题', first.title])
    expect(all(query)).toEqual(expected(query));
  expect(late.whole().size).toBe(now.length);
  expect(late.enterSome()).toBe(false);
});
