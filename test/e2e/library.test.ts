import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../utils/exchange/gb18030.ts';
import { readLibrary } from '../../utils/exchange/read-library.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { openExtensionPage } from '../support/browsers.ts';
import { aReply } from '../support/replies.ts';
import { rigFor } from '../support/rig.ts';
import { readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 83 });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiexin-library-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts replies into the store as they would be there already. */
const putReplies = (replies: readonly Reply[]) =>
  rig.desk.evaluate(async (given: object[]) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('tiexin');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const transaction = database.transaction('replies', 'readwrite');
    for (const reply of given) transaction.objectStore('replies').put(reply);
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  }, replies as object[]);

const stored = async (title: string): Promise<Reply | undefined> =>
  (await readStore(rig.desk, 'replies')).find((reply) => reply.title === title);
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
const rows = (page: Page) =>
  page.$$eval('.lib-row .lib-cell-title > span', (cells) => cells.map(({ textContent }) => textContent));

async function command(page: Page, key: 's' | 'z' | 'a'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** The button with these words, wherever it stands. */
const pressButton = (page: Page, words: string) =>
  waitFor(
    () =>
      page.evaluate((wanted) => {
        const found = [
          ...document.querySelectorAll<HTMLButtonElement>('button:not(:disabled, [aria-disabled])'),
        ].findLast(({ textContent }) => textContent?.trim() === wanted);
        found?.click();
        return found !== undefined;
      }, words),
    `“${words}” can be pressed`,
  );

async function openLibrary(): Promise<Page> {
  await waitFor(
    async () => (await rig.desk.evaluate(() => indexedDB.databases())).some(({ name }) => name === 'tiexin'),
    'the store is there',
  );
  await putReplies([aReply('known', { title: '常见问候', group: ['问候'] })]);
  const page = await openExtensionPage(rig.browser, 'options.html#/replies');
  await page.waitForSelector('.lib-row');
  return page;
}

/** Looks in the popup until its quick search finds a reply first. */
async function quickSearch(query: string, title: string): Promise<void> {
  const popup = await openExtensionPage(rig.browser, 'popup.html');
  await popup.waitForSelector('.tx-attention');
  await popup.keyboard.press('r');
  const search = await popup.waitForSelector('.tx-finder-search input');
  await search?.type(query);
  await waitFor(
    async () => (await textOf(popup, '.tx-reply-row .tx-reply-title')).includes(title),
    `“${query}” finds “${title}” first`,
  );
  await popup.close();
}

describe('the library', () => {
  it('makes a reply by keyboard, which the popup then finds by its initials; edits it and takes that back', async () => {
    const page = await openLibrary();
    await page.keyboard.press('n');
    await page.waitForSelector('.lib-editor');
    await page.type('.lib-names input', '珊瑚绒毯到货');
    await page.type('.lib-message textarea', '您好，');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('.lib-variables button')]
        .find(({ title }) => title === '{{ order.item }}')
        ?.click(),
    );
    await page.keyboard.type('已经到货。');
    await waitFor(
      async () => (await textOf(page, '.lib-bubble')) === '您好，「陶瓷马克杯」已经到货。',
      'the preview is filled',
    );
    await command(page, 's');
    await waitFor(() => stored('珊瑚绒毯到货'), 'it is stored');
    expect((await stored('珊瑚绒毯到货'))?.variants[0]?.body).toBe('您好，{{ order.item }}已经到货。');
    await quickSearch('shrtdh', '珊瑚绒毯到货');

    await page.bringToFront();
    await page.click('.lib-names input', { count: 3 });
    await page.keyboard.type('羊羔绒毯到货');
    await command(page, 's');
    await waitFor(() => stored('羊羔绒毯到货'), 'the change is stored');
    await quickSearch('ygrtdh', '羊羔绒毯到货');

    await page.bringToFront();
    await page.focus('.lib-list');
    await command(page, 'z');
    await waitFor(() => stored('珊瑚绒毯到货'), 'the change is taken back');
    await waitFor(
      () => page.$eval('.lib-names input', (input) => (input as HTMLInputElement).value === '珊瑚绒毯到货'),
      'the editor shows it',
    );
    expect(rig.errors.seen).toEqual([]);
  });

  it('takes over a GBK table, finds it, takes it back, and writes what it has', async () => {
    const page = await openLibrary();
    const table =
      '快捷短语编码,快捷短语,快捷短语分组\r\nkfsb,"开封后请在七天内用完，\n避免阳光直射",售前/使用\r\nbyfq,包邮的，运费由我们承担,售前\r\n';
    const file = join(folder, '快捷短语.csv');
    await writeFile(file, encodeGb18030(table));
    await pressButton(page, '导入');
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await page.waitForSelector('.import-row');
    expect(await textOf(page, '.import-list')).toContain('开封后请在七天内用完');
    expect((await readStore(rig.desk, 'replies')).length).toBe(1);
    await pressButton(page, '写入 2 条');
    await waitFor(async () => (await rows(page)).length === 3, 'the list shows them');
    const brought = (await readStore(rig.desk, 'replies')).find(({ code }) => code === 'kfsb');
    expect(brought?.variants[0]?.body).toBe('开封后请在七天内用完，\n避免阳光直射');
    expect(brought?.layer).toBe('personal');
    await quickSearch('kfsb', '开封后请在七天内用完');

    await page.bringToFront();
    const session = await rig.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await pressButton(page, '导出');
    await page.waitForSelector('dialog');
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('dialog .tx-button-accent')?.click());
    const name = await waitFor(
      async () => (await readdir(folder)).find((one) => one.endsWith('.json')),
      'the file is saved',
    );
    const read = await readLibrary(await readFile(join(folder, name)), name);
    expect(read.ok && read.value.rows.map(({ reply }) => reply?.code).sort()).toEqual(['', 'byfq', 'kfsb']);
    await session.detach();

    await page.focus('.lib-list');
    await command(page, 'z');
    await waitFor(
      async () => (await readStore(rig.desk, 'replies')).length === 1,
      'the import is taken back',
    );
    await waitFor(async () => (await rows(page)).length === 1, 'the list shows that');
    expect(rig.errors.seen).toEqual([]);
  });

  it('asks before a page with something unsaved is left, and offers it again after the tab was closed', async () => {
    const page = await openLibrary();
    await page.click('.lib-row');
    await page.waitForSelector('.lib-editor');
    await page.type('.lib-message textarea', '还没存');
    await page.evaluate(() => {
      location.hash = '#/rules';
    });
    await page.waitForSelector('dialog');
    expect(await page.evaluate(() => location.hash)).toBe('#/replies');
    await pressButton(page, '留在这里');
    await waitFor(
      async () =>
        await rig.desk.evaluate(async () =>
          JSON.stringify(
            await (
              globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } }
            ).chrome.storage.session.get(),
          ).includes('还没存'),
        ),
      'it is kept',
    );
    await page.close({ runBeforeUnload: false });

    const again = await openExtensionPage(rig.browser, 'options.html#/replies');
    await pressButton(again, '接着改');
    await waitFor(
      () =>
        again.$eval('.lib-message textarea', (field) =>
          (field as HTMLTextAreaElement).value.includes('还没存'),
        ),
      'it is there again',
    );
    await again.evaluate(() => {
      location.hash = '#/rules';
    });
    await again.waitForSelector('dialog');
    await pressButton(again, '不保存');
    await waitFor(() => again.evaluate(() => location.hash === '#/rules'), 'the other page is shown');
    expect((await stored('常见问候'))?.variants[0]?.body).toBe('正文 known');
  });
});
