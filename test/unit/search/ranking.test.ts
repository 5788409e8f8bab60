import { describe, expect, it } from 'vitest';
import type { ReplyUse } from '../../../utils/records/reply.ts';
import { find, idsFor, indexOf, NOW, reply } from './library.ts';

const DAY = 86_400_000;
const use = (id: string, more: Partial<ReplyUse> = {}): [string, ReplyUse] => [
  id,
  { id, inserted: 0, sentAsIs: 0, sentEdited: 0, askedAgain: 0, byIntent: {}, ...more },
];

describe('what is found is ordered', () => {
  it('by where it is: code, beginning of a code, title, tag or folder, body', () => {
    const index = indexOf(
      reply({ id: 'body', code: 'x1', title: '其他', body: '这里是 fh' }),
      reply({ id: 'tag', code: 'x2', title: '其他', tags: ['fh'] }),
      reply({ id: 'folder', code: 'x3', title: '其他', group: ['fh'] }),
      reply({ id: 'title', code: 'x4', title: '关于 fh' }),
      reply({ id: 'prefix', code: 'fh2', title: '其他' }),
      reply({ id: 'exact', code: 'fh', title: '其他' }),
    );
    expect(idsFor(index, 'FH')).toEqual(['exact', 'prefix', 'title', 'tag', 'folder', 'body']);
    const loved = new Map([use('body', { favourite: true, inserted: 900, lastUsedAt: NOW })]);
    expect(idsFor(index, 'FH', { uses: loved })).toEqual([
      'exact',
      'prefix',
      'title',
      'tag',
      'folder',
      'body',
    ]);
  });

  it('by how it is found: as it stands, by pinyin, by initials, by a mistyped word', () => {
    const index = indexOf(
      reply({ id: 'initials', title: '无理由的' }),
      reply({ id: 'standing', title: 'wuli 的' }),
      reply({ id: 'pinyin', title: '物理的' }),
    );
    expect(idsFor(index, 'wuli')).toEqual(['standing', 'pinyin', 'initials']);
    const typos = indexOf(
      reply({ id: 'typo', title: '不理的' }),
      reply({ id: 'meant', title: '其他', body: '物理的' }),
    );
    expect(idsFor(typos, 'wuli')).toEqual(['meant', 'typo']);
  });

  it('by use, by how lately, and by favourites, for equal matches', () => {
    const same = ['a', 'b', 'c', 'd'].map((id) => reply({ id, title: '物流' }));
    const index = indexOf(...same);
    const uses = new Map([
      use('b', { inserted: 30, lastUsedAt: NOW - 300 * DAY }),
      use('c', { inserted: 3, lastUsedAt: NOW - 300 * DAY }),
    ]);
    expect(idsFor(index, '物流', { uses })).toEqual(['b', 'c', 'a', 'd']);
    const lately = new Map([
      use('c', { inserted: 5, lastUsedAt: NOW - 90 * DAY }),
      use('d', { inserted: 5, lastUsedAt: NOW - DAY }),
    ]);
    expect(idsFor(index, '物流', { uses: lately })).toEqual(['d', 'c', 'a', 'b']);
    expect(idsFor(index, '物流', { uses: new Map([use('d', { favourite: true })]) })[0]).toBe('d');
  });

  it('by what fits the console, the language, the tone and what the buyer wants', () => {
    const english = [{ tone: 'plain' as const, lang: 'en' as const, body: '' }];
    const fresh = [{ tone: 'fresh' as const, lang: 'zh-CN' as const, body: '' }];
    const index = indexOf(
      reply({ id: 'jd', title: '物流', consoles: ['jd'] }),
      reply({ id: 'english', title: '物流', variants: english }),
      reply({ id: 'plain', title: '物流' }),
      reply({ id: 'fresh', title: '物流', variants: fresh }),
      reply({ id: 'intent', title: '物流', situations: ['logistics'] }),
    );
    const context = {
      console: 'taobao',
      lang: 'zh-CN',
      tone: 'fresh',
      intents: ['logistics.stalled'],
    } as const;
    expect(idsFor(index, '物流', context)).toEqual(['intent', 'fresh', 'plain', 'english', 'jd']);
    expect(idsFor(index, '', context)).toEqual(['intent', 'fresh', 'plain', 'english', 'jd']);
    expect(idsFor(index, '物流', { console: 'jd' })[0]).toBe('jd');
    expect(idsFor(index, '物流', { intents: ['logistic'] })[0]).toBe('jd');
  });

  it('with expired ones last, drafts after the others, and never retired ones', () => {
    const index = indexOf(
      reply({ id: 'expired', code: '物流', title: '物流', validUntil: NOW - 1 }),
      reply({ id: 'retired', title: '物流', state: 'retired' }),
      reply({ id: 'draft', title: '物流', state: 'draft' }),
      reply({ id: 'valid', title: '物流', validUntil: NOW + DAY }),
      reply({ id: 'body', title: '其他', body: '物流' }),
    );
    expect(index.size).toBe(4);
    expect(idsFor(index, '物流')).toEqual(['valid', 'draft', 'body', 'expired']);
    expect(idsFor(index, '')).toEqual(['valid', 'body', 'draft', 'expired']);
  });

  it('without a query: favourites, most used and latest first', () => {
    const index = indexOf(...['a', 'b', 'c'].map((id) => reply({ id })));
    const uses = new Map([use('b', { inserted: 9, lastUsedAt: NOW }), use('c', { favourite: true })]);
    expect(idsFor(index, '  ', { uses })).toEqual(['b', 'c', 'a']);
    expect(find(index, '', { limit: 1 })).toHaveLength(1);
  });

  it('the same when there is a crowd of them as when there are few', () => {
    const crowd = Array.from({ length: 600 }, (_, at) => reply({ id: `r${at}`, title: '物流' }));
    const index = indexOf(...crowd, reply({ id: 'body', title: '其他', body: '物流' }));
    const uses = new Map([
      use('r377', { inserted: 4 }),
      use('r20', { favourite: true, inserted: 9 }),
      use('body', { inserted: 99 }),
    ]);
    expect(idsFor(index, '物流', { uses, limit: 3 })).toEqual(['r20', 'r377', 'r0']);
    expect(idsFor(index, '物流', { uses, limit: 700 })).toHaveLength(601);
    expect(idsFor(index, '物流', { uses, limit: 700 }).at(-1)).toBe('body');
  });

  it('and kept to a folder', () => {
    const index = indexOf(
      reply({ id: 'in', title: '物流', group: ['售后', '退款'] }),
      reply({ id: 'above', title: '物流', group: ['售后'] }),
      reply({ id: 'other', title: '物流', group: ['售前', '退款'] }),
    );
    expect(idsFor(index, '物流', { group: ['售后'] })).toEqual(['in', 'above']);
    expect(idsFor(index, '', { group: ['售后', '退款'] })).toEqual(['in']);
    expect(idsFor(index, '', { group: [] })).toHaveLength(3);
  });
});
