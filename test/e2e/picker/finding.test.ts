import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, putStarter, setReplies, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 83 });
const STUCK = '物流有两天没动了，我这就联系快递核实。';
const REPLIES = [
  replyOf('a1', { code: '', title: '物流异常', body: STUCK, brisk: '已联系快递核实。' }),
  replyOf('a2', { code: '', title: '退款进度', body: '退款已经提交。' }),
  replyOf('a3', { code: 'kf99', title: '结束语', body: '有事随时找我。', group: ['收尾'] }),
];

beforeEach(() => useLibrary(rig, REPLIES));
afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('the first letters of a title are enough, with two keys to say so', async () => {
    const chat = await openChat(rig, id);
    await chat.type('/wlyc');
    await chat.lists('物流异常');
    await chat.press('Enter');
    await chat.holds(STUCK);
    await chat.isClosed();
    await chat.type(' /kf99');
    await chat.lists('结束语');
    await chat.press('Enter');
    await waitFor(async () => /核实。 有事随时找我。$/.test(await chat.draft()), 'both stand in the draft');
    expect(await chat.sent()).toEqual([]);
  });
});

it('folders open and close by keyboard, and numbers choose', async () => {
  const chat = await openChat(rig, 'jd');
  await chat.type('/');
  await waitFor(
    async () => (await chat.shown()).rows.some((row) => row.startsWith('收尾')),
    'folders are listed',
  );
  const { rows } = await chat.shown();
  await chat.press(
    'ArrowDown',
    rows.findIndex((row) => row.startsWith('收尾')),
  );
  await chat.press('ArrowRight');
  await waitFor(async () => (await chat.shown()).rows.length === 1, 'only what is in the folder');
  await chat.press('ArrowLeft');
  await waitFor(async () => (await chat.shown()).rows.length === rows.length, 'all of it again');
  const at = (await chat.shown()).rows.findIndex((row) => row.includes('退款进度'));
  await chat.press(String(at + 1));
  await chat.holds('退款已经提交。');
});

it('a mistyped letter, and the other script, are forgiven', async () => {
  const chat = await openChat(rig, 'kuaishou');
  for (const query of ['/wuliuyichagn', '/物流異常', '/wuliuyc']) {
    await chat.type(query);
    await chat.lists('物流异常');
    await chat.press('Escape');
    await chat.isClosed();
    await chat.press('Control+a');
    await chat.press('Backspace');
  }
});

it('the hotkey opens at the cursor without a mark, and closes again', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('您好');
  await chat.press('Control+Shift+Space');
  await chat.lists();
  await chat.press('Control+Shift+Space');
  await chat.isClosed();
  await chat.press('Control+Shift+Space');
  await chat.lists();
  await chat.type('wlyc');
  await chat.lists('物流异常');
  await chat.press('Enter');
  await chat.holds(`您好${STUCK}`);
});

it('undo brings the draft back as it was', async () => {
  const chat = await openChat(rig, 'kuaishou');
  await chat.type('您好。/wlyc');
  await chat.lists('物流异常');
  await chat.press('Enter');
  await chat.holds(`您好。${STUCK}`);
  await chat.press('Control+z');
  await waitFor(
    async () => (await chat.draft()).startsWith('您好。') && !(await chat.draft()).includes('快递'),
    'undone',
  );
});

describe('settings reach pages that are open', () => {
  it('another trigger, another voice, another hotkey', async () => {
    const chat = await openChat(rig, 'doudian');
    await chat.isReady();
    await setReplies(rig, { triggers: [';'], voice: 'brisk', hotkey: 'Alt+q' });
    await chat.dockSays(';');
    await chat.type('/wlyc');
    await chat.press('Escape');
    expect((await chat.shown()).rows).toEqual([]);
    await chat.type(' ;wlyc');
    await chat.lists('物流异常');
    await chat.press('Enter');
    await chat.holds('/wlyc 已联系快递核实。');
    await chat.isClosed();
    await chat.press('Alt+q');
    await chat.lists();
  });

  it('a dock that is not wanted goes, and the picker still opens', async () => {
    const chat = await openChat(rig, 'pinduoduo');
    await chat.isReady();
    await setReplies(rig, { dock: false });
    await waitFor(async () => (await chat.shown()).boxes.dock === undefined, 'the dock is gone');
    await chat.type('/wlyc');
    await chat.lists('物流异常');
  });

  it('a draft that is to be replaced is', async () => {
    await setReplies(rig, { draft: 'replace' });
    const chat = await openChat(rig, 'alibaba1688');
    await chat.isReady();
    await chat.type('先写了一点 /wlyc');
    await chat.lists('物流异常');
    await chat.press('Enter');
    await chat.holds(STUCK);
  });

  it('a voice chosen in one chat is spoken in the others', async () => {
    const first = await openChat(rig, 'pinduoduo');
    await first.isReady();
    const second = await openChat(rig, 'doudian');
    await second.isReady();
    await first.at.page.bringToFront();
    await first.at.frame.evaluate(() => {
      for (const host of document.querySelectorAll('tiexin-overlay'))
        host.shadowRoot?.querySelector<HTMLSelectElement>('.dock select')?.focus();
    });
    await first.press('End');
    await second.at.page.bringToFront();
    await second.at.focus();
    await waitFor(
      () =>
        second.at.frame.evaluate(() =>
          [...document.querySelectorAll('tiexin-overlay')].some(
            (host) => host.shadowRoot?.querySelector<HTMLSelectElement>('.dock select')?.value === 'brisk',
          ),
        ),
      'the other chat knows',
    );
    await second.type('/wlyc');
    await second.lists('物流异常');
    await second.press('Enter');
    await second.holds('已联系快递核实。');
  });
});

it('the library that comes along is found by what it is about', async () => {
  await putStarter(rig);
  const chat = await openChat(rig, 'pinduoduo');
  for (const query of ['/物流', '/tuikuan', '/cfh']) {
    await chat.type(query);
    await chat.lists();
    await chat.press('Control+a');
    await chat.press('Backspace');
    await chat.isClosed();
  }
});
