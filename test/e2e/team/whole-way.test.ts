import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  closeBrowser,
  extensionId,
  launchChromium,
  launchFirefox,
  openExtensionPage,
} from '../../support/browsers.ts';
import { throwAwayCertificate } from '../../support/certificates.ts';
import { DeskHand } from '../../support/desk-hand.ts';
import { type Chat, openChat } from '../../support/e2e-chat.ts';
import { buildWith } from '../../support/managed-browser.ts';
import { type SetUpHub, setUpHub } from '../../support/nats.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';
import { AGENT, freePort, LEAD, startWebdav, type WebdavServer } from '../../support/webdav.ts';

const TEAM = '青禾家居';
const PASSPHRASE = '河边第三棵柳树下的石凳';
const OLD = '您好，毛毯今天装车，明天就动身。';
const NEW = '您好，毛毯今天傍晚装车，夜里就动身。';

interface Person {
  browser: Browser;
  desk: DeskHand;
}

let home: string;
let standIns: StandIns;
let webdav: WebdavServer;
let hub: SetUpHub;
let lead: Person;
let editor: Person;
let agent: Person;
/** Practice chats of the two who answer. */
let chats: Chat[];

const CHAT = 'jd';
const shots = process.env.TIEXIN_SHOTS;

async function shot(who: Person, name: string): Promise<void> {
  if (!shots) return;
  await who.desk.page.screenshot({ path: join(shots, `${name}.png`) as `${string}.png`, fullPage: true });
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'tiexin-way-'));
  [standIns, webdav] = await Promise.all([startStandIns({ seed: 61 }), startWebdav()]);
});
afterAll(async () => {
  await Promise.all([lead, editor, agent].map((one) => closeBrowser(one?.browser)));
  await Promise.all([hub?.close(), webdav?.close(), standIns?.close()]);
  rmSync(home, { recursive: true, force: true });
});

async function personIn(kind: 'chromium' | 'firefox', spki: string): Promise<Person> {
  // No test can press the browser's own button of consent: the copy has the permission for this machine.
  const extension = buildWith(kind, mkdtempSync(join(home, 'seat-')), ['http://localhost/*']);
  const choice = { standIns: { ...standIns, spki }, extension };
  const browser = await (kind === 'chromium'
    ? launchChromium(choice)
    : launchFirefox({ ...choice, localPast: true }));
  return { browser, desk: new DeskHand(await openExtensionPage(browser, 'options.html#/team')) };
}

/** A file that the lead saves through the browser's own download. */
const saved = (ending: string): Promise<string> =>
  waitFor(() => {
    const name = readdirSync(join(home, 'saved')).find((one) => one.endsWith(ending));
    return name !== undefined && readFileSync(join(home, 'saved', name), 'utf8');
  }, `a file *${ending} is saved`);

async function joinAs(who: Person, invitation: string, fingerprint: string, name: string): Promise<void> {
  const { desk } = who;
  await desk.press('加入团队');
  await desk.fill('粘贴主管给的内容', invitation);
  await desk.press('下一步');
  await desk.sees(TEAM);
  expect((await desk.text()).replaceAll(/[\s-]/gu, '')).toContain(fingerprint.replaceAll(/[\s-]/gu, ''));
  await shot(who, `join-look-${name}`);
  await desk.press('下一步');
  await desk.choose('名字');
  await desk.fill('名字', name);
  await desk.turn('版本和必读');
  await shot(who, `join-me-${name}`);
  await desk.press('加入');
  await desk.sees('我的团队');
}

/** Writes a reply of the team, of which the working copy is open, and saves it as a draft. */
async function write(who: Person, title: string, text: string): Promise<void> {
  const { desk } = who;
  await desk.press('新回复');
  await desk.page.waitForSelector('.lib-editor');
  await desk.fill('标题', title);
  await desk.page.click('.lib-message textarea');
  await desk.page.keyboard.type(text);
  await desk.press('保存');
  await desk.sees('已存为草稿');
}

/** Approves every change that is on its way. */
async function approveAll(): Promise<void> {
  const { desk } = lead;
  await desk.choose('改动');
  await desk.page.waitForSelector('.tw-grid [role=row]:not(.tw-grid-head)');
  await desk.page.focus('.tw-grid');
  await desk.page.keyboard.down('Control');
  await desk.page.keyboard.press('a');
  await desk.page.keyboard.up('Control');
  await desk.press('通过');
  await desk.sees('已通过，会放进下一次发布');
}

async function publish(title: string, number: number): Promise<void> {
  const { desk } = lead;
  await desk.fill('标题', title);
  await desk.sees('发布前检查');
  await waitFor(async () => !(await desk.text()).includes('正在检查'), 'the check is through');
  await shot(lead, `release-${number}-dialog`);
  await desk.press('签名并发布');
  await desk.sees(`第 ${number} 次发布已送出`);
  await shot(lead, `release-${number}-sent`);
  await desk.press('关闭');
}

const offers = (chat: Chat, text: string) =>
  waitFor(
    async () => (await chat.shown()).rows.some((row) => row.includes(text)),
    `the picker offers ${text}`,
  );

/** Both who answer are offered the new words. */
async function haveNew(): Promise<void> {
  for (const chat of chats) {
    await chat.at.page.bringToFront();
    await waitFor(async () => {
      await chat.press('Escape');
      await chat.clear();
      await chat.type('/mtfh');
      return (await chat.shown()).rows.some((row) => row.includes(NEW));
    }, 'the picker offers the new words');
  }
}

const dump = async (who: Person) => [
  (await readStore(who.desk.page, 'teamPosts')).map(({ post, out, ...rest }) => ({
    slot: post.slot,
    seq: post.seq,
    body: post.body,
    out,
    ...rest,
  })),
  await readStore(who.desk.page, 'jobs'),
  await readStore(who.desk.page, 'teamChannels'),
  Date.now(),
  (await readStore(who.desk.page, 'teams'))[0]?.acknowledged,
];

// DUMP
it('a team starts, joins, proposes, approves, publishes, reads, withdraws and rolls back', async () => {
  const port = await freePort();
  const certificate = await throwAwayCertificate([]);
  const spki = `${standIns.spki},${certificate.spki}`;
  [lead, editor, agent] = await Promise.all([
    personIn('chromium', spki),
    personIn('chromium', spki),
    personIn('firefox', spki),
  ]);
  const session = await lead.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(home, 'saved') });

  // Start.
  const { desk } = lead;
  await desk.press('创建团队');
  await desk.fill('团队的名字', TEAM);
  await desk.press('下一步');
  await desk.fill('你的名字', '林主管');
  await desk.press('下一步');
  await desk.press('WebDAV 文件夹');
  await desk.fill('文件夹的网址', webdav.sharedUrl.replace('127.0.0.1', 'localhost'));
  await desk.fill('发布用的帐号', LEAD.user);
  await desk.fill('发布用的密码', LEAD.password);
  await desk.fill('成员用的帐号', AGENT.user);
  await desk.fill('成员用的密码', AGENT.password);
  await desk.press('实时中心');
  await desk.fill('服务器地址', `wss://localhost:${port}`);
  await shot(lead, 'start-channels');
  await desk.press('下一步');
  await desk.fill('备份密码', PASSPHRASE);
  await desk.fill('再输一次', PASSPHRASE);
  await desk.press('下一步');
  await shot(lead, 'start-look');
  await desk.press('创建');
  await desk.sees(`“${TEAM}”建好了`);
  expect(await saved('.json')).toContain('tiexin');
  await desk.press('下载服务器配置');
  hub = await setUpHub(await saved('.conf'), port, certificate);
  for (const at of [0, 1]) await desk.press('试一下', at);
  await waitFor(async () => (await desk.text()).split('连得上。').length === 3, 'both channels answer');
  await shot(lead, 'start-done');
  const fingerprint = await desk.page.$eval('.team-fingerprint code', ({ textContent }) => textContent ?? '');
  const origin = `chrome-extension://${extensionId(lead.browser)}`;
  await lead.browser
    .defaultBrowserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
  await desk.press('复制链接');
  await desk.sees('已复制');
  const link = await desk.page.evaluate(() => navigator.clipboard.readText());
  await desk.choose('编辑');
  await desk.sees('编辑能提草稿');
  const forEditor = await desk.valueOf('加入文字');

  // Join: by text, and by a link.
  await Promise.all([
    joinAs(editor, forEditor, fingerprint, '何编辑'),
    joinAs(agent, link, fingerprint, '苏客服'),
  ]);

  // Release 1.
  await desk.go('#/teamLibrary');
  await write(lead, '毛毯发货', OLD);
  await write(lead, '旧款清仓', '旧款清仓价只到今晚。');
  await approveAll();
  await desk.press('发布（2 处已通过）');
  await publish('开张话术', 1);
  await Promise.all([editor, agent].map((one) => one.desk.sees('第 1 版 · 开张话术')));
  await shot(agent, 'agent-release-1');
  chats = await Promise.all([
    openChat({ browser: editor.browser, standIns }, CHAT),
    openChat({ browser: agent.browser, standIns }, CHAT),
  ]);
  for (const chat of chats) {
    await chat.isReady();
    await chat.type('/mtfh');
    await offers(chat, OLD);
  }

  // Propose, comment, approve.
  await editor.desk.go('#/teamLibrary');
  await editor.desk.open('毛毯发货');
  await editor.desk.page.waitForSelector('.lib-editor');
  await editor.desk.page.click('.lib-message textarea');
  await editor.desk.page.keyboard.down('Control');
  await editor.desk.page.keyboard.press('a');
  await editor.desk.page.keyboard.up('Control');
  await editor.desk.page.keyboard.type(NEW);
  await editor.desk.press('保存');
  await editor.desk.sees('已存为草稿');
  await editor.desk.choose('改动');
  await editor.desk.open('毛毯发货');
  await shot(editor, 'editor-draft');
  await editor.desk.press('送审');
  await editor.desk.sees('已送审');
  await shot(editor, 'editor-proposed');
  await desk.press('收取和送出');
  await desk.choose('改动');
  await desk.open('毛毯发货');
  await desk.sees('何编辑');
  await desk.fill('写一条留言', '傍晚更准，就用这个。');
  await desk.press('留言');
  await desk.sees('已留言');
  await shot(lead, 'lead-proposal');
  await desk.press('通过');
  await desk.sees('已通过，会放进下一次发布');

  // Release 2, with a reading that everybody must acknowledge.
  await desk.choose('必读和规则');
  await desk.press('新的必读');
  await desk.fill('标题', '发货时间改了');
  await desk.fill('正文', '今天起傍晚装车，答复买家时照新的说。');
  await desk.press('保存');
  await desk.sees('照新的说');
  await shot(lead, 'lead-reading');
  await approveAll();
  await desk.press('发布（2 处已通过）');
  await publish('傍晚装车', 2);
  const published = Date.now();
  await Promise.all([agent.desk.sees('第 2 版 · 傍晚装车'), haveNew()]);
  console.log('ALL HAVE', Date.now() - published);
  await shot(agent, 'agent-release-2');

  // What changed, and the reading.
  await agent.desk.page.bringToFront();
  await agent.desk.open('毛毯发货');
  await agent.desk.sees('夜里就动身');
  await shot(agent, 'agent-changes');
  for (const one of [agent, editor]) {
    await one.desk.go('#/team');
    await one.desk.press('读过了');
    await one.desk.sees('都读过了');
  }
  await shot(agent, 'agent-read');
  await desk.go('#/teamBoard');
  await waitFor(async () => {
    await desk.press('现在收一次');
    return (await desk.text()).split('读了 1 / 1').length === 3;
  }, 'the board shows who acknowledged').catch(async (error: unknown) => {
    await shot(lead, 'lead-board-failed');
    writeFileSync(
      '/tmp/way/dump.json',
      JSON.stringify(
        { editor: await dump(editor), lead: await dump(lead), agent: await dump(agent) },
        null,
        1,
      ),
    );
    await agent.desk.page.bringToFront();
    await shot(agent, 'agent-failed');
    throw new Error(
      `${String(error)}, but: ${await desk.text()} ${readdirSync(webdav.folder)} ${JSON.stringify(await dump(editor))} ${JSON.stringify(await dump(lead))}`,
    );
  });
  const board = await desk.text();
  for (const name of ['何编辑', '苏客服', '第 2 版 2']) expect(board).toContain(name);
  await shot(lead, 'lead-board');

  // A reply is withdrawn while the agent is about to insert it.
  const [, chat] = chats as [Chat, Chat];
  await chat.at.page.bringToFront();
  await chat.press('Escape');
  await chat.clear();
  await chat.type('/jkqc');
  await chat.lists('旧款清仓');
  await desk.go('#/teamLibrary');
  await desk.choose('回复');
  await desk.open('旧款清仓');
  await desk.press('紧急撤回');
  await desk.fill('原因', '价格已经恢复');
  await desk.press('马上撤回');
  await desk.sees('第 3 次发布已送出');
  await shot(lead, 'lead-withdrawn');
  await desk.press('关闭');
  await chat.press('Enter');
  await chat.dockSays('这条回复已经不用了');
  if (shots)
    await chat.at.page.screenshot({ path: join(shots, 'agent-withdrawn-chat.png') as `${string}.png` });
  await chat.press('Escape');
  await chat.clear();
  await chat.type('/jkqc');
  await waitFor(
    async () => !(await chat.shown()).rows.some((row) => row.includes('旧款清仓')),
    'the picker offers it no more',
  );
  await agent.desk.go('#/team');
  await agent.desk.sees('这一版撤回了一条话术');
  await shot(agent, 'agent-withdrawn');

  // The hub is down: back to release 1 by the folder.
  await hub.stop('SIGKILL');
  await desk.go('#/teamLibrary/history');
  await waitFor(async () => (await desk.text()).includes('第 1 次 开张话术'), 'the releases are listed');
  await desk.press('详情', 2);
  await desk.press('回退到这一次');
  const asked = Date.now();
  await desk.press('回退到第 1 次');
  await desk.sees('第 4 次发布已在这台电脑生效，有的渠道没有送到', 60_000);
  console.log('ROLLED BACK', Date.now() - asked);
  await shot(lead, 'lead-rolled-back');
  await agent.desk.press('现在检查');
  await agent.desk.sees('这一版回退到第 1 版');
  await shot(agent, 'agent-rolled-back');
  await chat.at.page.bringToFront();
  await chat.press('Escape');
  await chat.clear();
  await chat.type('/mtfh');
  await offers(chat, OLD);
  await chat.press('Enter');
  await chat.holds(OLD);
}, 120_000);
