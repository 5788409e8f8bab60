import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Team } from '../../../utils/records/team.ts';
import { DATABASE_NAME } from '../../../utils/store/database.ts';
import { type Chat, openChat, useLibrary } from '../../support/e2e-chat.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { aLead, aTeamReply, type Lead } from '../../support/team-chain.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 87 });
const PLAIN = '退款今天就给您办好。';
const ASKS = '因为{{ "原因" | ask }}，稍后答复您。';
const MORE = ['先拍一张整体照。', '再拍一张标签。'];
const WORDS = '这条回复已经不用了：团队撤回或换掉了它。草稿没有动，请换一条。';
const NOW = Date.now();
let lead: Lead;

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
const send = (name: string, body: object): Promise<{ ok: boolean }> =>
  rig.desk.evaluate((one, value) => chrome.runtime.sendMessage({ name: one, body: value }), name, body);

/** Writes a membership as a wizard leaves it. */
const joins = (team: Team): Promise<void> =>
  rig.desk.evaluate(
    async (name, record) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = database.transaction('teams', 'readwrite');
        transaction.objectStore('teams').put(record);
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      database.close();
    },
    DATABASE_NAME,
    team,
  );

const takes = async (text: string) =>
  expect(await send('teamOffer', { text, channel: 'file' })).toMatchObject({
    ok: true,
    value: { outcome: 'applied' },
  });

/** The lead withdraws everything, and this browser hears of it. */
async function withdraw(): Promise<void> {
  const withdrawn = ['plain', 'asks', 'more'].map((id) => ({ id: `team:${id}`, title: id, at: NOW }));
  const { text } = await lead.sign({ withdrawn }, { kind: 'withdrawal' });
  await takes(text);
}

/** Another release, in which none of them is any more, comes into use. */
async function removeAll(): Promise<void> {
  await takes((await lead.sign({ replies: [aTeamReply('other', '别的。', { title: '试别的' })] })).text);
}

const hasForm = (chat: Chat) =>
  chat.at.frame.evaluate(() =>
    [...document.querySelectorAll('tiexin-overlay')].some(
      ({ shadowRoot }) => shadowRoot?.querySelector('form')?.contains(shadowRoot.activeElement) === true,
    ),
  );

beforeEach(async () => {
  await useLibrary(rig, []);
  lead = await aLead();
  await joins(lead.membership({ joinedAt: NOW }));
  await send('teamChanged', {});
  const several = aTeamReply('more', MORE[0] ?? '', { title: '试分步' });
  const { text } = await lead.sign({
    replies: [
      aTeamReply('plain', PLAIN, { title: '试退款' }),
      aTeamReply('asks', ASKS, { title: '试说明' }),
      { ...several, variants: several.variants.map((one) => ({ ...one, more: MORE.slice(1) })) },
    ],
  });
  expect(await send('teamOffer', { text, channel: 'file' })).toMatchObject({ ok: true });
});
afterEach(() => expect(rig.errors.seen).toEqual([]));

it('a reply that is withdrawn while the picker lists it does not go in, and the picker says what to do', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('/plain');
  await chat.lists('试退款');
  await withdraw();
  await chat.press('Enter');
  await chat.pickerSays(WORDS);
  await chat.holds('/plain');
  expect(await chat.sent()).toEqual([]);
  await chat.press('Escape');
  await chat.isClosed();
  await chat.clear();
  await chat.type('/试退款');
  await waitFor(
    async () => !(await chat.shown()).rows.some((row) => row.includes('试退款')),
    'it is not listed',
  );
});

it('a reply that a release removes while its form is filled in does not go in, and what was typed stays', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('/asks');
  await chat.lists('试说明');
  await chat.press('Enter');
  await waitFor(() => hasForm(chat), 'the form has the focus');
  await chat.type('仓库盘点');
  await removeAll();
  await chat.press('Enter');
  await chat.pickerSays(WORDS);
  expect(await chat.draft()).toBe('/asks');
  await chat.press('Escape');
  await chat.press('Escape');
  await chat.isClosed();
  await chat.holds('/asks');
});

it('what stands in the composer when it is withdrawn stays the agent’s, who may still send it', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('/plain');
  await chat.lists('试退款');
  await chat.press('Enter');
  await chat.holds(PLAIN);
  await chat.isClosed();
  await withdraw();
  await chat.isReady();
  await chat.holds(PLAIN);
  await chat.sends(1);
  expect(await chat.sent()).toEqual([PLAIN]);
  await waitFor(
    async () =>
      (await readStore(rig.desk, 'replyUses')).some(
        ({ id, sentAsIs }) => id === 'team:plain' && sentAsIs === 1,
      ),
    'it was counted',
  );
});

it('the next message of a reply that a release removes meanwhile does not go in', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('/more');
  await chat.lists('试分步');
  await chat.press('Enter');
  await chat.holds(MORE[0] ?? '');
  await chat.isClosed();
  await chat.sends(1);
  await chat.dockSays('下一条 2/2');
  await removeAll();
  await chat.press('Alt+Enter');
  await chat.dockSays(WORDS);
  await chat.dockSaysNot('下一条');
  await chat.holds('');
  expect(await chat.sent()).toEqual(MORE.slice(0, 1));
});
