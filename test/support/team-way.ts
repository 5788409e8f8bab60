import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { extensionId, launchChromium, launchFirefox, openExtensionPage } from './browsers.ts';
import { DeskHand } from './desk-hand.ts';
import { buildWith } from './managed-browser.ts';
import type { StandIns } from './server.ts';
import { waitFor } from './wait.ts';

/** Somebody of a team at the desk, in a browser of their own. */
export interface Person {
  browser: Browser;
  desk: DeskHand;
}

/** Opens the team's page in a new browser. `home` is a folder that goes with the test; `spki` names the certificates that Chromium takes. */
export async function personIn(
  kind: 'chromium' | 'firefox',
  standIns: StandIns,
  home: string,
  spki: string,
): Promise<Person> {
  // No test can press the browser's own button of consent: the copy has the permission for this machine.
  const extension = buildWith(kind, mkdtempSync(join(home, 'seat-')), ['http://localhost/*']);
  const choice = { standIns: { ...standIns, spki }, extension };
  const browser = await (kind === 'chromium'
    ? launchChromium(choice)
    : launchFirefox({ ...choice, localPast: true }));
  return { browser, desk: new DeskHand(await openExtensionPage(browser, 'options.html#/team')) };
}

/** Has Chromium save files into a folder, without asking; answers a way to read what was saved, by the end of its name. */
export async function savesInto(
  { browser }: Person,
  folder: string,
): Promise<(ending: string) => Promise<string>> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return (ending) =>
    waitFor(() => {
      const name = readdirSync(folder).find((one) => one.endsWith(ending));
      return name !== undefined && readFileSync(join(folder, name), 'utf8');
    }, `a file *${ending} is saved`);
}

/** What a button of the desk copies (Chromium). */
export async function copiedBy({ browser, desk }: Person, words: string): Promise<string> {
  const origin = `chrome-extension://${extensionId(browser)}`;
  await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
  await desk.press(words);
  await desk.sees('已复制');
  return desk.page.evaluate(() => navigator.clipboard.readText());
}

/** Joins by what a lead gave, the fingerprint compared, and shares under a name which release is in use. */
export async function joinBy(
  { desk }: Person,
  invitation: string,
  { fingerprint, name }: { fingerprint: string; name: string },
): Promise<void> {
  await desk.press('加入团队');
  await desk.fill('粘贴主管给的内容', invitation);
  await desk.press('下一步');
  await desk.sees(fingerprint);
  await desk.press('下一步');
  await desk.choose('名字');
  await desk.fill('名字', name);
  await desk.turn('版本和必读');
  await desk.press('加入');
  await desk.sees('我的团队');
}

const isListed = ({ desk }: Person, title: string): Promise<unknown> =>
  waitFor(
    () =>
      desk.page.evaluate(
        (wanted) => document.querySelector('.tw-grid .tx-grid-body')?.textContent?.includes(wanted),
        title,
      ),
    `${title} is listed`,
  );

/** Writes a new reply of the team, whose working copy is open, and saves it as a draft. */
export async function writeReply(who: Person, title: string, text: string): Promise<void> {
  const { desk } = who;
  await desk.press('新回复');
  await desk.page.waitForSelector('.lib-editor');
  await desk.fill('标题', title);
  await desk.page.click('.lib-message textarea');
  await desk.page.keyboard.type(text);
  await desk.press('保存');
  await isListed(who, title);
}

/** Gives the reply that is opened in the editor other words, and saves that as a draft. */
export async function rewriteReply({ desk }: Person, text: string): Promise<void> {
  await desk.page.waitForSelector('.lib-editor');
  await desk.page.click('.lib-message textarea');
  await desk.all();
  await desk.page.keyboard.type(text);
  await desk.press('保存');
  await desk.sees('已存为草稿');
}

/**
 * Approves all of so many changes that are on their way, and publishes them under a title as release `number`. `said` is what the desk says then,
 * where no channel takes it.
 */
export async function publishAll(
  { desk }: Person,
  { count, number, title, said }: { count: number; number: number; title: string; said?: string },
): Promise<void> {
  await desk.choose('改动');
  await desk.page.waitForSelector(`.tw-grid[aria-rowcount="${count + 1}"]`);
  await desk.page.focus('.tw-grid');
  await desk.all();
  await desk.press('通过');
  await desk.press(`发布（${count} 处已通过）`);
  await desk.fill('标题', title);
  await desk.sees('没有发现问题');
  await desk.press('签名并发布');
  await desk.sees(said ?? `第 ${number} 版已送出`);
  await desk.press('关闭');
}
