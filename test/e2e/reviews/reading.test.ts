import { describe, expect, it } from 'vitest';
import type { ConsoleId } from '../../support/data.ts';
import { chipOn, replaceRows } from '../../support/e2e-overlay.ts';
import { marksFor, marksOn, reviewFlow } from '../../support/review-flow.ts';
import { REVIEW_WORDS } from '../../support/review-words.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 71 });
const { open, isRead, stored, alertsAbout } = reviewFlow(rig);

const ROWS: Partial<Record<ConsoleId, string>> = {
  pinduoduo: 'tr[class*="TB_bodyGroupHeader_"]',
  taobao: 'tr.next-table-row',
  doudian: 'tr.ant-table-row',
};
const CONSOLES = ['pinduoduo', 'taobao', 'doudian'] as const;

/** Ids of the reviews of a shop that lead to this, by the words they were made of. */
const idsOf = (console: ConsoleId, ...kinds: readonly ('bad' | 'hidden' | 'fine')[]) =>
  rig.standIns
    .shop(console)
    .reviews.filter((_, at) => kinds.includes(REVIEW_WORDS[at % REVIEW_WORDS.length]?.is ?? 'fine'))
    .map(({ id }) => id)
    .sort();
const allOf = (console: ConsoleId) => rig.standIns.shop(console).reviews.map(({ id }) => id);

describe.each(CONSOLES)('the reviews of %s', (console) => {
  it('are stored as the page says, and each has its mark', async () => {
    await open(console);
    await isRead(console);
    const marks = await marksFor(rig.page, allOf(console));
    expect(marks).toHaveLength(allOf(console).length);
    expect(rig.errors.seen).toEqual([]);
  });

  it('keep their marks when every row is replaced in one tick', async () => {
    await open(console, { replace: 0 });
    await isRead(console);
    await marksFor(rig.page, allOf(console));
    const row = ROWS[console] ?? '';
    await replaceRows(rig.page, row);
    await marksFor(rig.page, allOf(console));
    expect(await marksOn(rig.page)).toHaveLength(allOf(console).length);
    expect(rig.errors.seen).toEqual([]);
  });

  it('say that there are none only where the page does', async () => {
    rig.standIns.shop(console).reviews = [];
    await open(console);
    await waitFor(
      async () => (await chipOn(rig.page))?.text.includes('这一页没有评价'),
      'the chip says none',
    );
    expect(await stored()).toEqual([]);
  });

  it('are not told as none behind a captcha', async () => {
    await open(console, { wall: console === 'taobao' ? 'punish' : 'captcha' });
    await waitFor(
      async () => (await chipOn(rig.page))?.state === 'trouble',
      'the chip says that it could not read',
    );
    expect((await chipOn(rig.page))?.text).not.toContain('没有评价');
    await waitFor(
      async () =>
        (await readStore(rig.desk, 'health')).some((one) => one.console === console && one.state === 'wall'),
      'the health says so',
    );
  });

  it('of 200 on one page are all read', async () => {
    rig.standIns.configure(console, { reviews: 200 });
    await open(console, { pageSize: 200, replace: 0, reviews: 200 });
    await rig.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await waitFor(async () => (await stored()).length === 200, 'all are stored', 30_000);
  });
});

describe('what becomes of them', () => {
  it('alerts stand about the bad and the hidden ones, and about no other', async () => {
    await open('pinduoduo');
    await isRead('pinduoduo');
    const wanted = idsOf('pinduoduo', 'bad', 'hidden');
    await waitFor(async () => (await alertsAbout()).length >= wanted.length, 'alerts stand');
    expect(await alertsAbout()).toEqual(wanted);
    const marks = await marksFor(rig.page, allOf('pinduoduo'));
    const quiet = marks.filter(({ state }) => state === 'quiet').map(({ id }) => id);
    expect(quiet.sort()).toEqual(idsOf('pinduoduo', 'fine'));
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('差评'), 'the chip counts');
  });

  it('the same review on two pages is one', async () => {
    await open('pinduoduo');
    await isRead('pinduoduo');
    await waitFor(
      async () => (await alertsAbout()).length === idsOf('pinduoduo', 'bad', 'hidden').length,
      'alerts',
    );
    const before = await alertsAbout();
    await open('pinduoduo', { show: 'dom', replace: 0 });
    // Rows show no ids of reviews; the store finds them by their orders.
    const orders = rig.standIns.shop('pinduoduo').reviews.map(({ orderId }) => `order-${orderId}`);
    const marks = await marksFor(rig.page, orders);
    expect(marks.filter(({ state }) => state !== 'quiet')).toHaveLength(before.length);
    await open('pinduoduo');
    await marksFor(rig.page, allOf('pinduoduo'));
    expect((await stored()).map(({ id }) => id)).toEqual(allOf('pinduoduo').sort());
    expect(await alertsAbout()).toEqual(before);
  });

  it('rows without an answer are read by themselves, and joined when an answer tells their ids', async () => {
    await open('pinduoduo', { first: 'dom', gap: 800, replace: 0 });
    await waitFor(async () => (await stored()).length > 0, 'rows are stored');
    await isRead('pinduoduo');
    await marksFor(rig.page, allOf('pinduoduo'));
  });

  it('an edited review and a follow-up change what was stored, and what is made of it', async () => {
    const { reviews } = rig.standIns.shop('pinduoduo');
    const fine = reviews.find(({ id }) => id === idsOf('pinduoduo', 'fine')[0]);
    if (!fine) throw new Error('no fine review');
    await open('pinduoduo');
    await isRead('pinduoduo');
    expect(await alertsAbout()).not.toContain(fine.id);
    fine.appended = { id: '7', text: '用了两天就坏了，客服不理人，太差了', days: 2, at: fine.at + 3_600_000 };
    await open('pinduoduo');
    await isRead('pinduoduo');
    await waitFor(async () => (await alertsAbout()).includes(fine.id), 'the follow-up opens an alert');
  });

  it.each([{ at: 'page 2', knobs: { pageSize: 5 }, next: '[data-testid="beast-core-pagination-next"]' }])(
    '$at is read without a load',
    async ({ knobs, next }) => {
      await open('pinduoduo', { ...knobs, replace: 0 });
      const all = allOf('pinduoduo');
      await marksFor(rig.page, all.slice(0, 5));
      await rig.page.click(next);
      await marksFor(rig.page, all.slice(5, 10));
      expect((await marksOn(rig.page)).map(({ id }) => id).sort()).toEqual(all.slice(5, 10).sort());
    },
  );

  it('follow when the page goes to orders and back without a load', async () => {
    await open('pinduoduo', { replace: 0 });
    await isRead('pinduoduo');
    await marksFor(rig.page, allOf('pinduoduo'));
    await rig.page.click('a[href="/orders/list"]');
    await waitFor(async () => (await readStore(rig.desk, 'orders')).length > 0, 'the orders are read');
    await waitFor(
      async () => (await marksOn(rig.page)).every(({ text }) => /剩|迟/.test(text)),
      'the marks of reviews are gone',
    );
    await rig.page.click('a[href^="/goods/evaluation"]');
    await marksFor(rig.page, allOf('pinduoduo').slice(0, 20));
    expect((await stored()).map(({ id }) => id)).toEqual(allOf('pinduoduo').sort());
    expect(rig.errors.seen).toEqual([]);
  });
});
