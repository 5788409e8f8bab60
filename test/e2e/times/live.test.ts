import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { killWorker } from '../../support/browsers.ts';
import type { ChatId } from '../../support/chats/chat.ts';
import type { ChatScript } from '../../support/chats/script.ts';
import { saidLast, seenChip, seenClocks } from '../../support/clocks-world.ts';
import { openScript, type ScriptedChat } from '../../support/e2e-script.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 641 });
afterEach(() => expect(rig.errors.seen).toEqual([]));

const [ANSWERED, WAITS] = ['2900000000011', '2900000000022'] as const;
/** So long (ms) after it was opened a thread may be filling, and what comes is not known to have been said just now. */
const FILLED = 2200;

/** Two buyers: one was answered long ago, the other has waited for `waited` ms; without it, was answered, too. */
function talk(waited?: number): ChatScript {
  const now = Date.now();
  const line = (ago: number, buyer: string, role: 'buyer' | 'agent', text: string) => ({
    at: now - ago,
    buyer,
    role,
    text,
  });
  return {
    buyers: [
      { key: ANSWERED, name: '林***' },
      { key: WAITS, name: 'K***m' },
    ],
    lines: [
      line(50 * MINUTE, ANSWERED, 'buyer', '有货吗'),
      line(49 * MINUTE, ANSWERED, 'agent', '有的'),
      line(40 * MINUTE, WAITS, 'buyer', '能改地址吗'),
      line(39 * MINUTE, WAITS, 'agent', '可以的'),
      ...(waited === undefined ? [] : [line(waited, WAITS, 'buyer', '那改到前台吧')]),
    ],
  };
}

const HALF = MINUTE / 2;
/** The lead, at two minutes, comes so long (ms) after the shortest wait that is asked for at the latest. */
const LEAD_AT_MOST = HALF + 15 * SECOND;

/**
 * How long ago (ms) something was said at the beginning of a minute, as a console that tells minutes has it: between one and a half minutes
 * and two and a half, whatever the second of this one is. So there is time to look at it before the limit of three.
 */
function waitedByMinute(): number {
  const inMinute = Date.now() % MINUTE;
  return inMinute + (inMinute < HALF ? 2 : 1) * MINUTE - SECOND;
}

const waitingAlerts = async () =>
  (await readStore(rig.desk, 'alerts')).filter(({ kind }) => kind === 'waiting');
const badge = () =>
  rig.desk.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );
const untilClocks = (
  page: Page,
  test: (clocks: Awaited<ReturnType<typeof seenClocks>>) => boolean,
  what: string,
  timeout?: number,
) =>
  waitFor(async () => test(await seenClocks(page)), what, timeout).catch(async (error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify(await seenClocks(page))}`);
  });
const untilBoth = (page: Page, part: string, what: string, timeout?: number) =>
  untilClocks(
    page,
    (clocks) =>
      clocks.some(({ large, text }) => large && text.includes(part)) &&
      clocks.some(({ large, text }) => !large && text.includes(part.split(' /')[0] ?? part)),
    what,
    timeout,
  );

async function openAt(id: ChatId, waited?: number): Promise<ScriptedChat> {
  const chat = await openScript(rig, id, talk(waited));
  await chat.open(WAITS);
  if (id === 'pinduoduo') await chat.listens();
  const lines = chat.script.lines.filter(({ buyer }) => buyer === WAITS).length;
  await waitFor(async () => (await readStore(rig.desk, 'messages')).length >= lines, 'the thread is logged');
  if (waited !== undefined) return chat;
  const opened = Date.now();
  await waitFor(() => Date.now() - opened > FILLED, 'the thread is no longer filling');
  return chat;
}

describe.each(['pinduoduo', 'doudian'] as const)('who waits on the chat of %s', (id) => {
  it('has a clock in row and header from the message on, until the answer', async () => {
    const chat = await openAt(id);
    expect(await seenClocks(chat.page)).toEqual([]);
    await chat.say({ buyer: WAITS, role: 'buyer', text: '在吗' });
    // Feige tells times to the minute, so that a wait may have begun up to one earlier.
    await untilBoth(chat.page, '等 ', 'the clocks run');
    expect((await seenClocks(chat.page)).map(({ state }) => state)).toEqual(['fine', 'fine']);
    expect(await seenChip(chat.page)).toContain('1 人在等');
    await chat.say({ buyer: WAITS, role: 'robot' });
    const [before] = await seenClocks(chat.page);
    await untilClocks(
      chat.page,
      (all) => all.length === 2 && all[0]?.text !== before?.text,
      'a robot line ends nothing',
    );
    await chat.say({ buyer: WAITS, role: 'agent', text: '在的' });
    await untilClocks(chat.page, (all) => all.length === 0, 'the answer ends it');
    expect(await seenChip(chat.page)).toBeUndefined();
  });

  it('is reminded of at the lead, becomes an alert with a badge, and neither when answered', async () => {
    const chat = await openAt(id, id === 'doudian' ? waitedByMinute() : 108 * SECOND);
    await untilBoth(chat.page, '将超 2:', 'the lead', LEAD_AT_MOST);
    await waitFor(async () => (await saidLast(chat.page)).includes('3 分钟内回复'), 'it is said');
    await waitFor(async () => (await waitingAlerts()).length === 1, 'the alert', 45_000);
    const [alert] = await waitingAlerts();
    expect(alert).toMatchObject({ severity: 'warn', state: 'open', console: id });
    await waitFor(async () => (await badge()) === '1', 'the badge');
    await killWorker(rig.browser);
    await chat.say({ buyer: WAITS, role: 'agent', text: '好的，已改' });
    await untilClocks(chat.page, (all) => all.length === 0, 'the answer ends it');
    await waitFor(async () => (await waitingAlerts()).length === 0, 'the alert is gone');
    await waitFor(async () => (await badge()) === '', 'and the badge');
  });
});

it('is late from the first look on where the limit has passed, whatever becomes of the worker', async () => {
  const chat = await openAt('pinduoduo', 5 * MINUTE);
  await untilBoth(chat.page, '已超 5:', 'it is late');
  await untilClocks(
    chat.page,
    (all) => all.some(({ spoken }) => spoken === '等了 5 分钟，已超过 3 分钟'),
    'it is said how late',
  );
  await waitFor(async () => (await waitingAlerts())[0]?.severity === 'urgent', 'the alert is urgent');
  await killWorker(rig.browser);
  await chat.page.reload();
  await waitFor(() => chat.frame.$('.chat-scroll'), 'the thread stands');
  await chat.open(WAITS);
  await untilBoth(chat.page, '已超 5:', 'the same clock');
  // Of somebody who was late already nobody is reminded by voice: the clock says it.
  expect(await saidLast(chat.page)).toBe('');
});

it('is right when a page that was hidden is seen again', async () => {
  const chat = await openAt('pinduoduo', 20 * SECOND);
  await untilBoth(chat.page, '等 0:', 'the clocks run');
  const other = await rig.browser.newPage();
  await other.bringToFront();
  await chat.say({ buyer: ANSWERED, role: 'buyer', text: '还在吗' });
  await waitFor(
    async () => (await readStore(rig.desk, 'conversations')).filter((one) => one.waitingSince).length === 2,
    'the hidden page hears of another',
  );
  await chat.page.bringToFront();
  await untilClocks(chat.page, (all) => all.filter(({ large }) => !large).length === 2, 'two clocks');
  expect(await seenChip(chat.page)).toContain('2 人在等');
});

it('is measured by the limit of its own console', async () => {
  const chat = await openAt('jd', 40 * SECOND);
  await untilClocks(
    chat.page,
    (all) => all.some(({ text }) => text.startsWith('已超') && text.includes('/ 0:30')),
    'the limit of thirty seconds has passed',
  );
});
