import { describe, expect, it } from 'vitest';
import {
  blankReply,
  codeClash,
  obstaclesOf,
  readList,
  sameReply,
  tidied,
  withEdit,
} from '../../../utils/library/editing.ts';
import { readImage } from '../../../utils/library/images.ts';
import { editMessage, freeWordings, tabOrder } from '../../../utils/library/wordings.ts';
import type { Variant } from '../../../utils/records/reply.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';

const wording = (more: Partial<Variant> = {}): Variant => ({
  tone: 'plain',
  lang: 'zh-CN',
  body: 'a',
  ...more,
});

describe('a reply that is edited', () => {
  it('says what keeps it from being saved', () => {
    const blank = blankReply({ group: [], lang: 'en', tone: 'brisk' }, NOW, 'n');
    expect(obstaclesOf(blank)).toEqual(['title', 'empty']);
    expect(obstaclesOf({ ...blank, title: ' ', images: [{ name: 'a.png' }] })).toEqual(['title']);
    expect(obstaclesOf(aReply('a'))).toEqual([]);
  });

  it('leaves out messages and wordings without words', () => {
    const reply = aReply('a', {
      title: ' 标题 ',
      code: ' wl ',
      variants: [wording({ body: ' ', more: ['b', ''] }), wording({ lang: 'en', body: '' })],
    });
    expect(tidied(reply)).toMatchObject({ title: '标题', code: 'wl', variants: [{ body: 'b' }] });
    expect(tidied(reply).variants).toHaveLength(1);
    // One that is a picture only still has its wording.
    expect(tidied(aReply('a', { variants: [wording({ body: '' })] })).variants).toEqual([
      wording({ body: '' }),
    ]);
  });

  it('is the same whenever it was changed', () => {
    expect(sameReply(aReply('a'), aReply('a', { updatedAt: 1 }))).toBe(true);
    expect(sameReply(aReply('a'), aReply('a', { code: 'x' }))).toBe(false);
  });

  it('can lose its end', () => {
    const ending = aReply('a', { validUntil: NOW });
    expect('validUntil' in withEdit(ending, { validUntil: undefined })).toBe(false);
    expect(withEdit(ending, { title: 'b' }).validUntil).toBe(NOW);
  });

  it('finds who has its code, whatever the case; what was thrown away has none', () => {
    const all = [aReply('a', { code: 'WL' }), aReply('b', { code: 'x', state: 'retired' })];
    expect(codeClash(all, { id: 'n', code: ' wl ' })?.id).toBe('a');
    expect(codeClash(all, { id: 'a', code: 'wl' })).toBeUndefined();
    expect(codeClash(all, { id: 'n', code: 'x' })).toBeUndefined();
    expect(codeClash(all, { id: 'n', code: '' })).toBeUndefined();
  });
});

it('reads lists between commas of either width', () => {
  expect(readList('物流， 催件、,物流；加急')).toEqual(['物流', '催件', '加急']);
});

describe('messages', () => {
  const three = wording({ more: ['b', 'c'] });
  it.each([
    [{ text: 'x' }, 1, ['a', 'x', 'c']],
    ['remove', 0, ['b', 'c']],
    ['add', 0, ['a', '', 'b', 'c']],
    ['up', 2, ['a', 'c', 'b']],
    ['up', 0, ['a', 'b', 'c']],
    ['down', 0, ['b', 'a', 'c']],
    ['down', 2, ['a', 'b', 'c']],
  ] as const)('%j at %i', (edit, at, wanted) => {
    const { body, more = [] } = editMessage(three, at, edit);
    expect([body, ...more]).toEqual(wanted);
  });

  it('are never none, and one has no list behind it', () => {
    expect(editMessage(wording(), 0, 'remove')).toEqual(wording());
    expect('more' in editMessage(wording({ more: ['b'] }), 1, 'remove')).toBe(false);
  });
});

describe('wordings', () => {
  const reply = aReply('a', {
    variants: [
      wording({ lang: 'en', tone: 'brisk' }),
      wording({ tone: 'brisk' }),
      wording({ tone: 'poised' }),
    ],
  });
  it('stand by language, then by voice', () => expect(tabOrder(reply)).toEqual([2, 1, 0]));
  it('can be added where there is none yet', () => {
    expect(freeWordings(reply)).toHaveLength(12);
    expect(freeWordings(reply)[0]).toEqual({ lang: 'zh-CN', tone: 'fresh' });
  });
});

describe('pictures', () => {
  it('are kept whole', async () => {
    const read = await readImage(new File([new Uint8Array([1, 2, 255])], 'a.png', { type: 'image/png' }));
    expect(read).toEqual({ ok: true, value: { name: 'a.png', data: 'data:image/png;base64,AQL/' } });
  });
  it('are refused where they are too large or none', async () => {
    const large = new File([new Uint8Array(1_000_001)], 'a.png', { type: 'image/png' });
    expect(await readImage(large)).toMatchObject({ error: { code: 'image-large' } });
    // A drawing can hold scripts.
    const drawing = new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' });
    expect(await readImage(drawing)).toMatchObject({ error: { code: 'image-kind' } });
  });
});
