import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { addDays, atMinute, CHINA, dayOf } from '../../../utils/core/zone.ts';
import type { Message } from '../../../utils/records/message.ts';
import { figuresOf } from '../../../utils/timing/figures.ts';
import { ruleOf } from '../../../utils/timing/rules.ts';
import { tallyLog } from '../../../utils/timing/units.ts';
import { openExtensionPage } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import { makeLog } from '../../support/make-log.ts';
import { rigFor } from '../../support/rig.ts';
import { makeTalks } from '../../support/talks.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 55, locale: 'zh-CN' });

interface TimesWindow {
  tiexinTimes: { keep(messages: readonly Message[], open: [number, number][], now: number): Promise<void> };
  saved: Blob[];
}

/** Nothing was said for so long, so that nothing waits for its limit while the test runs. */
const QUIET = 2 * HOUR;

async function openDesk(messages: readonly Message[], now: number): Promise<Page> {
  const desk = await openExtensionPage(rig.browser, 'options.html');
  await desk.evaluate(await bundle(resolve('test/support/times-entry.ts')));
  const open: [number, number][] = [[now - 2 * DAY, now - 2 * DAY + 2 * HOUR]];
  await desk.evaluate(
    (said, spans, at) => (window as unknown as TimesWindow).tiexinTimes.keep(said, spans, at),
    messages as Message[],
    open,
    now,
  );
  await desk.evaluate(() => {
    const kept: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    Object.assign(window, { saved: kept });
    URL.createObjectURL = (one: Blob) => {
      kept.push(one);
      return make(one);
    };
    location.hash = '#/times';
  });
  return desk;
}

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
const press = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('main button')].find((one) => one.textContent === wanted);
    if (!(button instanceof HTMLElement)) throw new Error(`no button ${wanted}`);
    button.click();
  }, name);
const savedFile = (page: Page, at: number) =>
  waitFor(
    () =>
      page.evaluate(async (place) => {
        const blob = (window as unknown as TimesWindow).saved[place];
        return blob && { bytes: [...new Uint8Array(await blob.arrayBuffer())], type: blob.type };
      }, at),
    'a file is saved',
  );
const textIn = (bytes: readonly number[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));

/** What a rule says of the messages of the last `days` days, by the calculators themselves. */
function expected(messages: readonly Message[], id: string, days: number, now: number) {
  const rule = ruleOf(id);
  if (!rule) throw new Error('no such rule');
  const today = dayOf(now, CHINA);
  const span = { from: atMinute(addDays(today, 1 - days), 0, CHINA), to: atMinute(today, 1440, CHINA) };
  const tally = tallyLog(rule, rule.values, makeLog(messages), span, { zone: CHINA, now });
  const rate = figuresOf(rule, rule.values, tally).find(({ name }) => name === 'rate')?.value ?? Number.NaN;
  return { tally, rate };
}
const percent = (share: number) =>
  new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }).format(share);

describe('response times on the desk', () => {
  it('are what the calculators say of the same messages, on the page and in the files', async () => {
    const now = Date.now();
    const messages = makeTalks({ now: now - QUIET, seed: 7, days: 12, perDay: 25 });
    const desk = await openDesk(messages, now);
    const week = expected(messages, 'pinduoduo3Minutes', 7, now);
    const words = `计入 ${week.tally.counted} 个`;
    const other = expected(messages, 'pinduoduo3MinutesBuyer', 7, now);
    const figures = [words, percent(week.rate), `及时率 ${percent(other.rate)}`];
    const page = await waitFor(async () => {
      const text = await textOf(desk);
      return figures.every((one) => text.includes(one)) ? text : undefined;
    }, `the figures of the week: ${figures}`);
    expect(page).toMatch(/看到班次的|没有排班|没有看到/u);

    await waitFor(
      () => desk.$('.times-what-if [role="status"]').then((found) => found !== null),
      'the turns are read',
    );
    const late = week.tally.counted - week.tally.inTime;
    expect(await desk.$eval('.times-what-if [role="status"]', (one) => one.textContent)).toContain(
      `这 ${late} 个及时回复的话： 及时率 100%`,
    );

    await press(desk, '导出 JSON');
    const json = JSON.parse(textIn((await savedFile(desk, 0)).bytes));
    expect(json).toMatchObject({
      kind: 'tiexin-response-times',
      rule: { id: 'pinduoduo3Minutes', version: 1, values: { limit: 180, from: 480, to: 1380, window: 30 } },
      period: { from: addDays(dayOf(now, CHINA), -6), to: dayOf(now, CHINA) },
      zones: { pinduoduo: CHINA },
      total: { counted: week.tally.counted, inTime: week.tally.inTime, leftOut: week.tally.left },
    });
    expect(json.total.figures.rate).toBeCloseTo(week.rate, 12);
    expect(json.coverage).toHaveProperty('seen');
    const counted = json.units.filter(({ leftOut }: { leftOut: unknown }) => leftOut === null);
    expect(counted).toHaveLength(week.tally.counted);
    expect(JSON.stringify(json)).not.toContain('**');

    await press(desk, '导出 CSV');
    const csv = textIn((await savedFile(desk, 1)).bytes);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const { default: papa } = await import('papaparse');
    const { data } = papa.parse<Record<string, string>>(csv.slice(1).trim(), { header: true });
    const sum = (name: string) => data.reduce((all, row) => all + Number(row[name]), 0);
    expect(sum('计入')).toBe(week.tally.counted);
    expect(sum('及时')).toBe(week.tally.inTime);
    for (const row of data) {
      expect(row.算法编号).toBe('pinduoduo3Minutes');
      expect(row.设定).toContain('limit=180');
      expect(row.时区).toBe(CHINA);
      expect(row.时段).toBe(`${json.period.from}..${json.period.to}`);
    }
    expect(rig.errors.seen).toEqual([]);
  });

  it('go by key from the slowest to the turns of a conversation, and back', async () => {
    const now = Date.now();
    const messages = makeTalks({ now: now - QUIET, seed: 8, days: 3, perDay: 20 });
    const desk = await openDesk(messages, now);
    await waitFor(() => desk.$('main .times-list').then((found) => found !== null), 'the slowest');
    await desk.evaluate(() => {
      location.hash = '#/times/slow';
    });
    await waitFor(
      async () => (await desk.$eval('h1', (one) => one.textContent)) === '等得最久的',
      'the list of the slowest',
    );
    await desk.focus('.times-list');
    const active = await desk.$eval('.times-row[data-active] .times-row-buyer', (one) => one.textContent);
    await desk.keyboard.press('Enter');
    const title = await waitFor(async () => {
      const text = await desk.$eval('h1', (one) => one.textContent ?? '');
      return text.endsWith('的每一轮') ? text : undefined;
    }, 'the turns');
    expect(title).toBe(`${active} 的每一轮`);
    expect(await desk.$$eval('.times-turns tbody tr', (rows) => rows.length)).toBeGreaterThan(0);
    await desk.keyboard.press('Escape');
    await waitFor(() => desk.$('.times-list').then((found) => found !== null), 'the list again');
    await desk.keyboard.press('Escape');
    await waitFor(
      async () => (await desk.$eval('h1', (one) => one.textContent)) === '响应时间',
      'the page again',
    );
    expect(rig.errors.seen).toEqual([]);
  });

  it('say what will be there while nothing is recorded', async () => {
    const desk = await openDesk([], Date.now());
    await waitFor(async () => (await textOf(desk)).includes('还没有记下消息'), 'the empty page');
  });
});
