import { describe, expect, it } from 'vitest';
import { asChanged, backStep, bulkStep, deleteStep, duplicateStep } from '../../../utils/library/steps.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';

const LATER = NOW + 1000;

describe('a change of many replies', () => {
  it('touches those that it changes, and names when they were changed last', () => {
    const replies = [aReply('a', { tags: ['x'] }), aReply('b')];
    const { change, unless } = bulkStep(replies, [{ do: 'tag', tag: 'x' }], LATER);
    expect(change.put.map(({ id, tags, updatedAt }) => [id, tags, updatedAt])).toEqual([['b', ['x'], LATER]]);
    expect([...unless]).toEqual([['b', NOW]]);
  });

  it('does several things in one', () => {
    const [put] = bulkStep(
      [aReply('a', { tags: ['x'], validUntil: NOW })],
      [
        { do: 'untag', tag: 'x' },
        { do: 'move', to: ['物流'] },
        { do: 'valid', until: undefined },
        { do: 'consoles', consoles: ['jd'] },
        { do: 'state', state: 'draft' },
      ],
      LATER,
    ).change.put;
    expect(put).toMatchObject({ tags: [], group: ['物流'], consoles: ['jd'], state: 'draft' });
    expect(put && 'validUntil' in put).toBe(false);
  });

  it('makes a starter reply the person’s own under its id, and leaves those of the team alone', () => {
    const replies = [aReply('starter:a', { layer: 'starter' }), aReply('t', { layer: 'team' })];
    const { change } = bulkStep(replies, [{ do: 'state', state: 'draft' }], LATER);
    expect(change.put.map(({ id, layer }) => [id, layer])).toEqual([['starter:a', 'personal']]);
  });

  it('moves the time on, whatever the clock says', () => {
    const before = aReply('a');
    expect(asChanged(before, before, NOW - 5).updatedAt).toBe(NOW + 1);
  });
});

describe('deleting', () => {
  it('keeps as thrown away what the next starter library would bring back', () => {
    const step = deleteStep(
      [
        aReply('mine'),
        aReply('starter:a', { layer: 'starter' }),
        aReply('starter:b'),
        aReply('starter:c', { state: 'retired' }),
        aReply('t', { layer: 'team' }),
      ],
      LATER,
    );
    expect(step.change.remove).toEqual(['mine']);
    expect(step.change.put.map(({ id, layer, state }) => [id, layer, state])).toEqual([
      ['starter:a', 'personal', 'retired'],
      ['starter:b', 'personal', 'retired'],
    ]);
  });
});

describe('duplicating', () => {
  it('gives each copy an id, a title and a code of its own', () => {
    const all = [aReply('a', { code: 'wl' }), aReply('b', { code: 'WL-2' }), aReply('c')];
    let count = 0;
    const { change } = duplicateStep(
      all,
      all,
      (title) => `${title}（副本）`,
      LATER,
      () => {
        count += 1;
        return `new${count}`;
      },
    );
    expect(change.put.map(({ id, code, title }) => [id, code, title])).toEqual([
      ['new1', 'wl-3', '回复 a（副本）'],
      ['new2', 'WL-2-2', '回复 b（副本）'],
      ['new3', '', '回复 c（副本）'],
    ]);
    expect(change.put[0]?.variants).not.toBe(all[0]?.variants);
  });

  it('makes a copy of the team’s reply one’s own, and of a thrown-away one a draft', () => {
    const { change } = duplicateStep(
      [aReply('t', { layer: 'team', state: 'retired' })],
      [],
      (title) => title,
      LATER,
    );
    expect(change.put[0]).toMatchObject({ layer: 'personal', state: 'draft' });
  });
});

it('is taken back only where nobody changed it again', () => {
  const put = [aReply('a', { updatedAt: LATER })];
  expect([...backStep({ put, remove: ['b'] }, { put: [], remove: ['a'] }).unless]).toEqual([['a', LATER]]);
});
