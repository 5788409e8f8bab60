import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { openExtensionPage } from '../../test/support/browsers.ts';
import { DeskHand } from '../../test/support/desk-hand.ts';
import { publishAll, writeReply } from '../../test/support/team-way.ts';

/** Starts a practice team as a lead would, publishes its first release and takes pictures into a folder. Rejects where something is not there. */
export async function visitTeam(browser: Browser, folder: string, width = 1280): Promise<void> {
  const page = await openExtensionPage(browser, 'options.html#/team');
  try {
    await page.setViewport({ width, height: 860 });
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: resolve(folder) });
    const desk = new DeskHand(page);
    await desk.press('创建团队');
    await desk.fill('团队的名字', '青禾家居');
    await desk.press('下一步');
    await desk.fill('你的名字', '林主管');
    await desk.press('下一步');
    await desk.press('下一步');
    await desk.fill('备份密码', '一二三四五六七八九十');
    await desk.fill('再输一次', '一二三四五六七八九十');
    await desk.press('下一步');
    await desk.press('创建');
    await desk.sees('“青禾家居”建好了');
    await page.screenshot({ path: resolve(folder, 'team-started.png') });
    await desk.go('#/teamLibrary');
    const who = { browser, desk };
    await writeReply(who, '毛毯发货', '您好，毛毯今天傍晚六点前发出，单号发出后马上给您。');
    await writeReply(who, '破损先赔', '收到您的图片了，是我们没包好。先给您补发一条新的，旧的不用寄回。');
    await publishAll(who, { count: 2, number: 1, title: '开张话术', said: '第 1 版已在这台电脑生效' });
    await desk.press('关闭');
    await desk.choose('回复');
    await page.screenshot({ path: resolve(folder, 'team-library.png') });
    await desk.go('#/team');
    await desk.sees('第 1 版 · 开张话术');
    await page.screenshot({ path: resolve(folder, 'team.png') });
  } finally {
    await page.close();
  }
}
