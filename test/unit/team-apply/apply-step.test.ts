import { expect, it, vi } from 'vitest';
import { applyStep, type ReleaseStep, readTeamReplies } from '../../../utils/store/apply-release.ts';
import type { Database } from '../../../utils/store/database.ts';
import { changeTeam, getTeam, joinTeam } from '../../../utils/store/teams.ts';
import { layerOf } from '../../../utils/team/apply/in-layer.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { aLead, aTeamReply, T0 } from '../../support/team-chain.ts';
import { aContent } from '../../support/team-drafts.ts';
import { freshStore } from '../store/records.ts';

/** A browser with a release of two replies, and the step to one without the first and with other words in the second. */
async function between(): Promise<{ database: Database; step: ReleaseStep }> {
  const database = await freshStore();
  const lead = await aLead();
  await joinTeam(database, lead.membership(), [], T0);
  const { text } = await lead.sign({ replies: [aTeamReply('a', '一'), aTeamReply('b', '二')] });
  await takeRelease(database, text, 'web', { client: '1.0.0', now: T0 });
  const basis = await getTeam(database);
  if (!basis) throw new Error('no team');
  const { applied, head, keys } = basis;
  const next = { number: 2, release: 'r'.repeat(43), at: T0 + 1 };
  const step: ReleaseStep = {
    ...{ basis, head: next, applied: next, keys, states: new Map(), drained: [], forgotten: [] },
    ...{ use: layerOf(aContent({ replies: [aTeamReply('b', '二二')] }), 2), at: T0 + 1, news: [] },
  };
  expect([applied?.number, head?.number]).toEqual([1, 1]);
  return { database, step };
}
const said = async (database: Database) =>
  (await database.getAll('replies')).map(({ id, variants }) => [id, variants[0]?.body]);

it('compares with the replies that were read beside the membership that is here, and reads them no more', async () => {
  const { database, step } = await between();
  const before = await readTeamReplies(database);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect(await applyStep(database, { ...step, before })).toEqual({ ok: true, value: ['team:a', 'team:b'] });
  const read = getAll.mock.contexts.map((store) => (store as IDBObjectStore).name);
  getAll.mockRestore();
  expect(read).not.toContain('replies');
  expect(await said(database)).toEqual([['team:b', '二二']]);
});

it('compares with what stands in the store where the membership was written since', async () => {
  const { database, step } = await between();
  const { team } = await readTeamReplies(database);
  await changeTeam(database, (one) => ({ ...one, name: '新名' }));
  // What was read then must not be believed: here it says that there is nothing to take away.
  const done = await applyStep(database, { ...step, before: { team, replies: [] } });
  expect(done).toEqual({ ok: true, value: ['team:a', 'team:b'] });
  expect(await said(database)).toEqual([['team:b', '二二']]);
  expect(await getTeam(database)).toMatchObject({ name: '新名', applied: { number: 2 } });
});

it('leaves alone what stands under an id of the team and is not the team’s', async () => {
  const { database, step } = await between();
  const reply = await database.get('replies', 'team:b');
  if (!reply) throw new Error('no reply');
  await database.put('replies', { ...reply, layer: 'personal' });
  const before = await readTeamReplies(database);
  expect(await applyStep(database, { ...step, before })).toEqual({ ok: true, value: ['team:a'] });
  expect(await said(database)).toEqual([['team:b', '二']]);
});
