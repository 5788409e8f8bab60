import { describe, expect, it } from 'vitest';
import type { Intent, Mood } from '../../../utils/intent/intents.ts';
import type { TurnReading } from '../../../utils/intent/read-turn.ts';
import { forgetPicks, learnPick } from '../../../utils/suggest/learn.ts';
import { indexSituations } from '../../../utils/suggest/reply-index.ts';
import { type SuggestInput, suggest } from '../../../utils/suggest/suggest.ts';
import { orderIn } from '../../support/intents/read-turns.ts';
import { makeReply, smallLibrary } from '../../support/intents/small-library.ts';
import { leastSpent } from '../../support/spent.ts';

const NOW = Date.UTC(2026, 10, 20, 6);
const reading = (id: Intent, more: Partial<TurnReading> = {}): TurnReading => ({
  intents: [{ id, score: 0.9 }],
  mood: 'calm',
  sure: true,
  ...more,
});
const ask = (more: Partial<SuggestInput>) =>
  suggest({
    reading: reading('urge_ship'),
    index: indexSituations(smallLibrary()),
    orders: [],
    uses: new Map(),
    learned: forgetPicks(NOW),
    console: 'jd',
    lang: 'zh-CN',
    tone: 'poised',
    now: NOW,
    ...more,
  });
const ids = (more: Partial<SuggestInput>) => ask(more).map(({ id }) => id);

describe('suggestions', () => {
  it('are none where the reading is not sure, or where no reply fits', () => {
    expect(ask({ reading: reading('urge_ship', { sure: false }) })).toEqual([]);
    expect(ask({ index: indexSituations([makeReply('a', { situations: ['invoice'] })]) })).toEqual([]);
  });

  it('are three at most, each once', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      makeReply(`r${at}`, { situations: ['urge_ship', 'logistics'] }),
    );
    const found = ids({ index: indexSituations(many) });
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });

  it.each([
    ['late', 'urge_ship', 'urge_ship-late'],
    ['soon', 'urge_ship', 'urge_ship-soon'],
    ['to_ship', 'urge_ship', 'urge_ship-to_ship'],
    ['shipped', 'logistics', 'logistics-shipped'],
    ['signed', 'logistics', 'logistics-signed'],
    ['to_ship', 'modify_cancel.address', 'modify_cancel.address-to_ship'],
    ['shipped', 'modify_cancel.address', 'modify_cancel.address-shipped'],
  ] as const)('with an order that is %s, %s is answered by %s', (state, intent, id) => {
    expect(ids({ reading: reading(intent), orders: orderIn(state, NOW) })[0]).toBe(id);
  });

  it('go by a parcel in trouble when the buyer asks where it is', () => {
    expect(ids({ reading: reading('logistics'), orders: orderIn('stalled', NOW) })).toContain(
      'logistics.stalled',
    );
    expect(ids({ reading: reading('urge_ship'), orders: orderIn('shipped', NOW) })).toContain(
      'logistics-shipped',
    );
    expect(ids({ reading: reading('logistics'), orders: orderIn('to_ship', NOW) })).toContain(
      'urge_ship-to_ship',
    );
  });

  it('never offer what is meant for another state of the order', () => {
    const found = ids({ reading: reading('urge_ship'), orders: orderIn('late', NOW) });
    expect(found.filter((id) => /-(?:soon|shipped)$/.test(id))).toEqual([]);
  });

  it('differ by situation before they repeat one', () => {
    const replies = [
      ...[1, 2, 3].map((at) => makeReply(`size${at}`, { situations: ['product_size_spec.size'] })),
      makeReply('product', { situations: ['product_size_spec'] }),
    ];
    expect(ids({ reading: reading('product_size_spec.size'), index: indexSituations(replies) })).toEqual([
      'size1',
      'product',
      'size2',
    ]);
  });

  it('fall back on the parent of a finer intent, and on children of a parent', () => {
    const index = indexSituations([
      makeReply('parent', { situations: ['quality'] }),
      makeReply('child', { situations: ['quality.missing'] }),
    ]);
    expect(ids({ reading: reading('quality.damaged'), index })).toEqual(['parent']);
    expect(ids({ reading: reading('quality'), index })).toEqual(['parent', 'child']);
  });

  it('leave out drafts, thrown-away and expired replies, and those of other consoles', () => {
    const situations = ['invoice'];
    const replies = [
      makeReply('draft', { situations, state: 'draft' }),
      makeReply('retired', { situations, state: 'retired' }),
      makeReply('expired', { situations, validUntil: NOW - 1 }),
      makeReply('elsewhere', { situations, consoles: ['taobao'] }),
      makeReply('fits', { situations, consoles: ['jd'], validUntil: NOW + 1 }),
    ];
    expect(ids({ reading: reading('invoice'), index: indexSituations(replies) })).toEqual(['fits']);
  });

  it('prefer a reply for the mood that the buyer is in', () => {
    const index = indexSituations(
      (['calm', 'anxious', 'angry'] as Mood[]).map((mood) =>
        makeReply(mood, { situations: ['complaint'], tags: [mood] }),
      ),
    );
    for (const mood of ['anxious', 'angry'] as const) {
      const [best] = ask({ reading: reading('complaint', { mood }), index });
      expect(best?.id).toBe(mood);
      expect(best?.why).toContainEqual({ code: 'mood', values: { mood } });
    }
  });

  it('learn what this person picks, and forget it', () => {
    const replies = ['a', 'b'].map((id) => makeReply(id, { situations: ['invoice'] }));
    const index = indexSituations(replies);
    let learned = forgetPicks(NOW);
    for (let pick = 0; pick < 4; pick += 1)
      learned = learnPick(learned, { intent: 'invoice', reply: 'b', now: NOW });
    const [best] = ask({ reading: reading('invoice'), index, learned });
    expect(best).toMatchObject({ id: 'b', why: [{ code: 'intent' }, { code: 'often' }] });
    expect(ids({ reading: reading('invoice'), index, learned: forgetPicks(NOW) })[0]).toBe('a');
  });

  it('say why: the intent and what presses', () => {
    const [best] = ask({ orders: orderIn('soon', NOW) });
    expect(best?.why).toEqual([
      { code: 'intent', values: { intent: 'urge_ship' } },
      { code: 'soon', values: { dueAt: NOW + 2 * 3_600_000 } },
    ]);
  });

  it('take next to no time over 5,000 replies', () => {
    const situations = [
      'urge_ship',
      'logistics',
      'refund',
      'quality',
      'invoice',
      'product_size_spec',
      'return_aftersales',
      'complaint',
    ];
    const replies = Array.from({ length: 5000 }, (_, at) =>
      makeReply(`r${at}`, {
        situations: [situations[at % situations.length] ?? ''],
        tags: at % 3 === 0 ? ['late'] : [],
      }),
    );
    const index = indexSituations(replies);
    expect(leastSpent(() => ask({ index, orders: orderIn('late', NOW) }), 60)).toBeLessThan(3);
  });
});
