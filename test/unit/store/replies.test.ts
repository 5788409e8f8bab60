import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mergeUses } from '../../../utils/records/reply.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { importArchive } from '../../../utils/store/archive-import.ts';
import {
  allReplies,
  allUses,
  changeLibrary,
  changeUse,
  countUse,
  getReplies,
} from '../../../utils/store/replies.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';
import { freshStore } from './records.ts';

beforeEach(() => fakeBrowser.reset());

describe('changing the library', () => {
  it('puts and removes together, and answers what takes it back', async () => {
    const database = await freshStore();
    await changeLibrary(database, { put: [aReply('a'), aReply('b')], remove: [] });
    const changed = await changeLibrary(database, {
      put: [aReply('a', { title: '新题' }), aReply('c')],
      remove: ['b', 'nobody'],
    });
    expect((await allReplies(database)).map(({ id, title }) => [id, title])).toEqual([
      ['a', '新题'],
      ['c', '回复 c'],
    ]);
    if (!changed.ok) throw new Error('not changed');
    await changeLibrary(database, changed.value);
    expect(await allReplies(database)).toEqual([aReply('a'), aReply('b')]);
  });

  it('refuses the whole where one of them was changed elsewhere since', async () => {
    const database = await freshStore();
    await changeLibrary(database, { put: [aReply('a', { updatedAt: NOW + 5 })], remove: [] });
    const put = [aReply('a', { title: '旧窗口里改的' }), aReply('b')];
    expect(await changeLibrary(database, { put, remove: [] }, new Map([['a', NOW]]))).toMatchObject({
      ok: false,
      error: { code: 'reply-changed', detail: '回复 a' },
    });
    expect((await getReplies(database, ['a', 'b'])).size).toBe(1);
  });
});

describe('the use of a reply', () => {
  it('counts what became of it, by intent', async () => {
    const database = await freshStore();
    for (const event of ['inserted', 'sent-as-is', 'inserted', 'sent-edited', 'asked-again'] as const)
      await changeUse(database, 'a', (use) => countUse(use, event, NOW, 'urge_ship'));
    expect(await allUses(database)).toEqual([
      {
        id: 'a',
        inserted: 2,
        sentAsIs: 1,
        sentEdited: 1,
        askedAgain: 1,
        firstUsedAt: NOW,
        lastUsedAt: NOW,
        byIntent: { urge_ship: 2 },
      },
    ]);
  });

  it('keeps a bounded number of intents', () => {
    let use = countUse(
      { id: 'a', inserted: 0, sentAsIs: 0, sentEdited: 0, askedAgain: 0, byIntent: {} },
      'inserted',
      NOW,
    );
    for (let index = 0; index < 100; index += 1) use = countUse(use, 'inserted', NOW, `intent-${index}`);
    expect(Object.keys(use.byIntent)).toHaveLength(60);
    expect(use.inserted).toBe(101);
  });

  it('of two counts of the same reply the fuller one stays', () => {
    const one = {
      id: 'a',
      inserted: 3,
      sentAsIs: 1,
      sentEdited: 0,
      askedAgain: 0,
      byIntent: {},
      lastUsedAt: NOW,
    };
    expect(mergeUses(one, { ...one, inserted: 5, lastUsedAt: NOW + 1 }).inserted).toBe(5);
    expect(mergeUses({ ...one, inserted: 5 }, { ...one, lastUsedAt: NOW + 1 }).inserted).toBe(5);
    expect(mergeUses(one, one)).toEqual(one);
  });
});

it('an archive carries the library and brings it back', async () => {
  const database = await freshStore();
  const replies = Array.from({ length: 1203 }, (_, index) => aReply(`r${String(index).padStart(4, '0')}`));
  await changeLibrary(database, { put: replies, remove: [] });
  await changeUse(database, 'r0007', (use) => ({ ...use, favourite: true }));
  const file = await exportArchive(database, [], NOW);
  await changeLibrary(database, {
    put: [aReply('r0001', { title: '后来的', updatedAt: NOW + 9 })],
    remove: ['r0002'],
  });
  const options = { settings: [], now: NOW };
  expect(await importArchive(database, file, { ...options, mode: 'merge' })).toMatchObject({
    ok: true,
    value: { counts: { replies: 1203, replyUses: 1 }, rejected: [] },
  });
  expect((await getReplies(database, ['r0001'])).get('r0001')?.title).toBe('后来的');
  await importArchive(database, file, { ...options, mode: 'replace' });
  expect(await allReplies(database)).toEqual(replies);
});
