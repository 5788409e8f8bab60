import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { DEFAULT_CHECK } from '../../../utils/draft-check/lists.ts';
import { planImport } from '../../../utils/exchange/plan.ts';
import { compilePhrases, intentsSaid } from '../../../utils/intent/phrases.ts';
import { readTurn } from '../../../utils/intent/read-turn.ts';
import { copyStep, originalOf } from '../../../utils/library/copies.ts';
import { bulkStep, deleteStep } from '../../../utils/library/steps.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import { EMPTY_CONTENT, type TeamLayer } from '../../../utils/records/team-content.ts';
import { findRule } from '../../../utils/shipping/find-rule.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { allReplies, changeLibrary } from '../../../utils/store/replies.ts';
import { joinTeam } from '../../../utils/store/teams.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { teamPhrases, unreadOf, withTeamShipping, withTeamWords } from '../../../utils/team/in-use.ts';
import { aLead, aTeamReply, T0 } from '../../support/team-chain.ts';
import { anOrder, freshStore } from '../store/records.ts';

const layer = (more: Partial<TeamLayer>): TeamLayer => {
  const { replies: _replies, ...beside } = EMPTY_CONTENT;
  return { key: 'team', number: 1, ...beside, ...more };
};
const rule = (id: string, more: Partial<ShipByRule> = {}): ShipByRule => ({
  id,
  enabled: true,
  console: 'pinduoduo',
  hours: 20,
  start: 'paid',
  calendar: 'natural',
  workingHours: { from: 0, to: 1440 },
  preSale: { by: 'none' },
  ...more,
});
const ofTeam = (name: string, body = '话'): Reply => ({
  ...aTeamReply(name, body),
  layer: 'team',
  state: 'approved',
});

describe('the team’s words', () => {
  it('stand beside one’s own, and rules that it does not want are quiet', () => {
    const own = { id: 'w', word: '绝绝子', level: 'warn' as const, consoles: [] };
    const lists = { ...DEFAULT_CHECK, own: [{ ...own, word: '家人们' }] };
    const both = withTeamWords(lists, layer({ words: { own: [own], off: [] } }));
    expect(checkDraft('家人们绝绝子', { lists: both }).map(({ id }) => id)).toEqual(['own.w', 'own.team:w']);
    const [first] = checkDraft('加我微信聊', {});
    const quiet = withTeamWords(DEFAULT_CHECK, layer({ words: { own: [], off: [first?.id ?? ''] } }));
    expect(checkDraft('加我微信聊', { lists: quiet }).map(({ id }) => id)).not.toContain(first?.id);
    expect(withTeamWords(lists, undefined)).toBe(lists);
  });
});

describe('the team’s ship-by rules', () => {
  const order = anOrder('1', { console: 'pinduoduo' });
  const chosen = (own: ShipByRule[], team: ShipByRule[]) => {
    const settings = { ...DEFAULT_SHIPPING, rules: [...own, ...DEFAULT_SHIPPING.rules] };
    return findRule(order, withTeamShipping(settings, layer({ shipping: { rules: team } })).rules)?.id;
  };
  it('come after one’s own where both match equally, and before what comes with the product', () => {
    expect(chosen([rule('mine')], [rule('theirs')])).toBe('mine');
    expect(chosen([], [rule('theirs')])).toBe('team:theirs');
    expect(chosen([rule('mine')], [rule('theirs', { shop: '77' })])).toBe('team:theirs');
    expect(chosen([rule('mine', { shop: '77' })], [rule('theirs')])).toBe('mine');
  });
  it('move the thresholds that nobody changed', () => {
    const settings = { ...DEFAULT_SHIPPING, thresholds: { ...DEFAULT_SHIPPING.thresholds, soonHours: 9 } };
    const team = layer({ shipping: { rules: [], thresholds: { soonHours: 30, urgentHours: 6 } } });
    expect(withTeamShipping(settings, team).thresholds).toMatchObject({
      soonHours: 9,
      urgentHours: 6,
      pickUpHours: 24,
    });
  });
});

describe('the team’s phrases', () => {
  it('speak for their intent like a strong rule, in any script and width', () => {
    const phrases = teamPhrases(
      layer({ intents: [{ id: 'i', intent: 'invoice', phrases: ['那张红纸', 'red slip'] }] }),
    );
    expect(readTurn(['那張紅紙'], undefined).sure).toBe(false);
    const reading = readTurn(['那張紅紙'], undefined, [], phrases);
    expect([reading.sure, reading.intents[0]?.id]).toEqual([true, 'invoice']);
    expect(readTurn(['RED  SLIP please'], undefined, [], phrases).intents[0]?.id).toBe('invoice');
    expect(intentsSaid('bored slippers', phrases).size).toBe(0);
  });
  it('of an intent that is not known here, or of marks only, count for nothing', () => {
    expect(
      compilePhrases([
        { intent: 'later_version', phrases: ['好'] },
        { intent: 'invoice', phrases: ['！！', '😀'] },
      ]),
    ).toEqual([]);
  });
});

describe('a reading', () => {
  it('is unread while it is required and not acknowledged', () => {
    const reading = { id: 'r', title: '新规', body: '', required: true, version: 1 };
    const readings = [reading, { ...reading, id: 's', required: false }, { ...reading, id: 'constructor' }];
    expect(unreadOf({ acknowledged: { r: T0 } }, { readings }).map(({ id }) => id)).toEqual(['constructor']);
  });
});

describe('a reply of the team', () => {
  it('is copied as one’s own, and the copy knows how the original stands', () => {
    const original = ofTeam('a');
    const { change } = copyStep(
      [original, { ...ofTeam('b'), layer: 'personal' }],
      [original],
      T0 + 5,
      () => 'new',
    );
    expect(change.put).toMatchObject([
      { id: 'new', code: 'a-2', layer: 'personal', copyOf: { id: 'team:a', updatedAt: T0 } },
    ]);
    const [copy] = change.put;
    if (!copy) throw new Error('no copy');
    expect(originalOf(copy, () => original)).toBe('same');
    expect(originalOf(copy, () => ({ ...original, updatedAt: T0 + 1 }))).toBe('changed');
    expect(originalOf(copy, () => undefined)).toBe('gone');
    expect(originalOf(original, () => original)).toBeUndefined();
  });

  it('is changed by no step, no import and no page', async () => {
    const theirs = ofTeam('a');
    expect(bulkStep([theirs], [{ do: 'tag', tag: 'x' }], T0).change).toEqual({ put: [], remove: [] });
    expect(deleteStep([theirs], T0).change).toEqual({ put: [], remove: [] });
    const { layer: _layer, ...draft } = { ...theirs, title: '别的', id: 'team:new' };
    const rows = [{ reply: draft }, { reply: { ...draft, id: 'team:a' } }] as never;
    const { put } = planImport([theirs], rows, { byDefault: 'overwrite' }, T0);
    expect(put.filter(({ id }) => id.startsWith('team:'))).toEqual([]);
    const database = await freshStore();
    await database.put('replies', theirs);
    for (const change of [
      { put: [{ ...theirs, title: '别的' }], remove: [] },
      { put: [{ ...theirs, id: 'team:b' }], remove: [] },
      { put: [{ ...theirs, id: 'x' }], remove: [] },
      { put: [], remove: ['team:a'] },
    ])
      expect(await changeLibrary(database, change)).toMatchObject({ error: { code: 'reply-of-team' } });
    expect(await allReplies(database)).toEqual([theirs]);
  });
});

describe('ten thousand replies', () => {
  it('come in whole, and a change of ten of them writes ten', async () => {
    const lead = await aLead();
    const database = await freshStore();
    await joinTeam(database, lead.membership(), [], T0);
    const replies = Array.from({ length: 10_000 }, (_, index) => aTeamReply(`${index}`, `第 ${index} 条`));
    const taking = { client: '1.0.0', now: T0 };
    expect(await takeRelease(database, (await lead.sign({ replies })).text, 'web', taking)).toMatchObject({
      ok: true,
    });
    const changed = replies.map((reply, index) => (index % 1000 === 0 ? { ...reply, title: '新' } : reply));
    const taken = await takeRelease(database, (await lead.sign({ replies: changed })).text, 'web', taking);
    expect(taken.ok && taken.value.changed).toHaveLength(10);
    expect(await database.count('replies')).toBe(10_000);
  }, 60_000);
});
