import { beforeEach, expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import type { TeamTrial } from '../../../../utils/records/team-content.ts';
import { BLANK_CONTEXT } from '../../../../utils/replies/blank-context.ts';
import { store } from '../../../../utils/store/handle.ts';
import { createKey } from '../../../../utils/team/release/keys.ts';
import { aLead, aTeamReply, type Lead } from '../../../support/team-chain.ts';
import { NOON, type World } from '../../background/world.ts';
import { joins, openAt, Place } from './place.ts';

const BUYERS = Array.from({ length: 16 }, (_, at) => `buyer-${at}`);
const TRIAL: TeamTrial = {
  ...{ id: 'trial-1', reply: 'team:a', title: '短一点', by: 'conversation', outcome: 'asked-again' },
  b: [{ tone: 'plain', lang: 'zh-CN', body: '短的' }],
  from: NOON - HOUR,
};
let world: World;
let lead: Lead;

const fill = async (key: string) => {
  const context = { ...BLANK_CONTEXT, conversation: { key } };
  const filled = await world.command('fill', { context, id: 'team:a', tone: 'plain', lang: 'zh-CN' });
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value;
};
const takes = async (text: string) =>
  expect(await world.command('teamOffer', { text, channel: 'file' })).toMatchObject({ ok: true });
const armsNow = async () =>
  (await Promise.all(BUYERS.map(fill))).map(({ messages, trial }) => [messages, trial]);

beforeEach(async () => {
  world = await openAt(new Place());
  await world.start();
  lead = await aLead();
  const member = await createKey('member');
  const sharing = { as: 'name', status: true, uses: true, times: false, care: false } as const;
  await joins(world, lead, { member: { id: member.public ?? '' }, sharing }, [member]);
});

it('a rollback during a comparison ends it cleanly, and going back to it goes on with the same wordings', async () => {
  const replies = [aTeamReply('a', '长的')];
  await takes((await lead.sign({ replies })).text);
  await takes((await lead.sign({ replies, trials: [TRIAL] })).text);
  const during = await armsNow();
  expect(new Set(during.map(([messages]) => String(messages)))).toEqual(new Set(['长的', '短的']));
  const { trial } = await fill('buyer-0');
  await world.command('used', { id: 'team:a', event: 'inserted', ...(trial && { trial }) });

  await takes((await lead.sign({ replies }, { kind: 'rollback', of: 1 })).text);
  for (const [messages, arm] of await armsNow()) expect([messages, arm]).toEqual([['长的'], undefined]);
  await world.restart();
  await world.command('used', { id: 'team:a', event: 'sent-as-is', ...(trial && { trial }) });
  const counted = async () => (await store()).getAll('teamCounts');
  expect(await counted()).toMatchObject([{ trial: trial?.id, arm: trial?.arm, inserted: 1, sentAsIs: 1 }]);

  await takes((await lead.sign({ replies, trials: [TRIAL] }, { kind: 'rollback', of: 2 })).text);
  expect(await armsNow()).toEqual(during);
  await world.command('used', { id: 'team:a', event: 'asked-again', ...(trial && { trial }) });
  expect(await counted()).toMatchObject([{ inserted: 1, sentAsIs: 1, askedAgain: 1 }]);
});
