import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeBrowser } from '../../support/browsers.ts';
import { throwAwayCertificate } from '../../support/certificates.ts';
import { type Chat, openChat } from '../../support/e2e-chat.ts';
import { type SetUpHub, setUpHub } from '../../support/nats.ts';
import { freePort } from '../../support/ports.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import {
  copiedBy,
  joinBy,
  type Person,
  personIn,
  publishAll,
  rewriteReply,
  savesInto,
  writeReply,
} from '../../support/team-way.ts';
import { waitFor } from '../../support/wait.ts';
import { AGENT, LEAD, startWebdav, type WebdavServer } from '../../support/webdav.ts';

const PASSPHRASE = '河边第三棵柳树下的石凳';
const OLD = '您好，毛毯今天装车，明天就动身。';
const NEW = '您好，毛毯今天傍晚装车，夜里就动身。';

let home: string;
let standIns: StandIns;
let webdav: WebdavServer;
let hub: SetUpHub | undefined;
let lead: Person;
let editor: Person;
let agent: Person;
/** The chats of the two who answer buyers. */
let chats: readonly [Chat, Chat];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'tiexin-way-'));
  [standIns, webdav] = await Promise.all([startStandIns({ seed: 61 }), startWebdav()]);
});
afterEach(async () => {
  await Promise.all([lead, editor, agent].map((one) => closeBrowser(one?.browser)));
  await Promise.all([hub?.close(), webdav?.close(), standIns?.close()]);
  rmSync(home, { recursive: true, force: true });
});

/** Looks for a reply in a chat, from an empty draft. */
async function lookFor(chat: Chat, words: string): Promise<void> {
  await chat.at.page.bringToFront();
  await chat.press('Escape');
  await chat.clear();
  await chat.type(`/${words}`);
}
const isOffered = async (chat: Chat, text: string) =>
  (await chat.shown()).rows.some((row) => row.includes(text));
const offers = (chat: Chat, text: string) =>
  waitFor(() => isOffered(chat, text), `the picker offers ${text}`);

/** The wizard, with the server set up by the file that it saves; answers what the others are given. */
async function start() {
  const port = await freePort();
  const certificate = await throwAwayCertificate([]);
  const spki = `${standIns.spki},${certificate.spki}`;
  [lead, editor, agent] = await Promise.all([
    personIn('chromium', standIns, home, spki),
    personIn('chromium', standIns, home, spki),
    personIn('firefox', standIns, home, spki),
  ]);
  const folder = join(home, 'saved');
  mkdirSync(folder);
  const saved = await savesInto(lead, folder);
  const { desk } = lead;
  await desk.press('创建团队');
  await desk.fill('团队的名字', '青禾家居');
  await desk.press('下一步');
  await desk.fill('你的名字', '林主管');
  await desk.press('下一步');
  await desk.press('WebDAV 文件夹');
  await desk.fill('文件夹的网址', webdav.sharedUrl.replace('127.0.0.1', 'localhost'));
  await desk.fill('发布用的账号', LEAD.user);
  await desk.fill('发布用的密码', LEAD.password);
  await desk.fill('成员用的账号', AGENT.user);
  await desk.fill('成员用的密码', AGENT.password);
  await desk.press('实时中心');
  await desk.fill('服务器地址', `wss://localhost:${port}`);
  await desk.press('下一步');
  await desk.fill('备份密码', PASSPHRASE);
  await desk.fill('再输一次', PASSPHRASE);
  await desk.press('下一步');
  await desk.press('创建');
  await desk.sees('“青禾家居”建好了');
  const backup = await saved('.json');
  expect(JSON.parse(backup)).toMatchObject({ tiexin: expect.any(String) });
  expect(backup).not.toContain(PASSPHRASE);
  await desk.press('下载服务器配置');
  hub = await setUpHub(await saved('.conf'), port, certificate);
  for (const at of [0, 1]) await desk.press('试一下', at);
  await waitFor(async () => (await desk.text()).split('连得上。').length === 3, 'both channels answer');
  const groups = await desk.page.$$eval('.team-fingerprint code span', (parts) =>
    parts.map(({ textContent }) => textContent),
  );
  const link = await copiedBy(lead, '复制链接');
  await desk.choose('编辑');
  await desk.sees('编辑能提草稿');
  return { link, text: await desk.valueOf('加入文字'), fingerprint: groups.join(' ') };
}

/** The first release, which both who answer are offered. */
async function publishFirst(): Promise<void> {
  await lead.desk.go('#/teamLibrary');
  await writeReply(lead, '毛毯发货', OLD);
  await writeReply(lead, '旧款清仓', '旧款清仓价只到今晚。');
  await publishAll(lead, { count: 2, number: 1, title: '开张话术' });
  await Promise.all([editor, agent].map((one) => one.desk.sees('第 1 版 · 开张话术')));
  chats = await Promise.all([
    openChat({ browser: editor.browser, standIns }, 'jd'),
    openChat({ browser: agent.browser, standIns }, 'jd'),
  ]);
  for (const chat of chats) {
    await chat.isReady();
    await chat.type('/毛毯发货');
    await offers(chat, OLD);
  }
}

/** The editor's other words, which the lead comments on and approves. */
async function proposeAndApprove(): Promise<void> {
  await editor.desk.go('#/teamLibrary');
  await editor.desk.open('毛毯发货');
  await rewriteReply(editor, NEW);
  await editor.desk.choose('改动');
  await editor.desk.open('毛毯发货');
  await editor.desk.press('送审');
  await editor.desk.sees('已送审');
  const { desk } = lead;
  await desk.press('收取并送出');
  await desk.choose('改动');
  await desk.open('毛毯发货');
  await desk.sees('何编辑');
  await desk.fill('写一条留言', '傍晚更准，就用这个。');
  await desk.press('留言');
  await desk.sees('已留言');
  await desk.press('通过');
  await desk.sees('已通过，会放进下一版');
}

/** The second release with a reading: everybody has it within seconds, sees what changed, acknowledges; the lead's board says so. */
async function publishSecond(): Promise<void> {
  const { desk } = lead;
  await desk.choose('必读和规则');
  await desk.press('新的必读');
  await desk.fill('标题', '发货时间改了');
  await desk.fill('正文', '今天起傍晚装车，答复买家时照新的说。');
  await desk.press('保存');
  await desk.sees('照新的说');
  await publishAll(lead, { count: 2, number: 2, title: '傍晚装车' });
  await agent.desk.sees('第 2 版 · 傍晚装车');
  for (const chat of chats)
    await waitFor(async () => {
      await lookFor(chat, '毛毯发货');
      return isOffered(chat, NEW);
    }, 'the picker offers the new words');
  await agent.desk.page.bringToFront();
  await agent.desk.sees('改动 回复 毛毯发货');
  await agent.desk.open('毛毯发货');
  await agent.desk.sees('夜里就动身');
  for (const one of [agent, editor]) {
    await one.desk.go('#/team');
    await one.desk.press('读过了');
    await one.desk.sees('都读过了');
  }
  await desk.go('#/teamBoard');
  await waitFor(async () => {
    await desk.press('现在收取');
    return (await desk.text()).split('读了 1 / 1').length === 3;
  }, 'the board shows who acknowledged');
  for (const words of ['何编辑', '苏客服', '第 2 版 2']) await desk.sees(words);
  expect(await desk.text()).not.toContain('还不是最新版');
}

/** A reply is withdrawn while the agent is about to insert it. */
async function withdraw(): Promise<void> {
  const [, chat] = chats;
  await lookFor(chat, '旧款清仓');
  await chat.lists('旧款清仓');
  const { desk } = lead;
  await desk.go('#/teamLibrary');
  await desk.choose('回复');
  await desk.open('旧款清仓');
  await desk.press('紧急撤回');
  await desk.fill('原因', '价格已经恢复');
  await desk.press('马上撤回');
  await desk.sees('第 3 版已送出');
  await desk.press('关闭');
  await agent.desk.go('#/team');
  for (const words of ['这一版撤回了一条回复', '价格已经恢复']) await agent.desk.sees(words);
  await chat.at.page.bringToFront();
  await chat.press('Enter');
  await chat.pickerSays('这条回复已经不用了');
  expect(await chat.draft()).toBe('/旧款清仓');
  await lookFor(chat, '旧款清仓');
  await waitFor(async () => !(await isOffered(chat, '旧款清仓')), 'the picker offers it no more');
}

/** With the hub down the first release comes back through the folder, without the reply that was withdrawn since. */
async function rollBack(): Promise<void> {
  await hub?.stop('SIGKILL');
  const { desk } = lead;
  await desk.go('#/teamLibrary/history');
  await desk.sees('第 1 版 开张话术');
  await desk.press('详情', 2);
  await desk.press('回退到这一版');
  await desk.press('回退到第 1 版');
  await desk.sees('第 4 版已在这台电脑生效，有的渠道没有送到');
  await agent.desk.go('#/team');
  await agent.desk.press('现在检查');
  await agent.desk.sees('这一版回退到第 1 版');
  const [, chat] = chats;
  await lookFor(chat, '旧款清仓');
  await waitFor(async () => !(await isOffered(chat, '旧款清仓')), 'what was withdrawn stays away');
  await lookFor(chat, '毛毯发货');
  await offers(chat, OLD);
  await chat.press('Enter');
  await chat.holds(OLD);
}

it('a team starts, joins, proposes, approves, publishes, acknowledges, withdraws and rolls back', async () => {
  const { fingerprint, link, text } = await start();
  await Promise.all([
    joinBy(editor, text, { fingerprint, name: '何编辑' }),
    joinBy(agent, link, { fingerprint, name: '苏客服' }),
  ]);
  await publishFirst();
  await proposeAndApprove();
  await publishSecond();
  await withdraw();
  await rollBack();
}, 180_000);
