import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 92 });
/** Faces of several parts, a flag, scripts from right to left, marks that turn the direction, a letter beyond the 16 bits. */
const ODD = '👩‍👩‍👧‍👦🇨🇳 收到🙏🏽 مرحبا‏ abc ‮מזל‬ 𠮷野家〜';
const LONG = '您好，这边给您详细说明一下退换的流程和时间。'.repeat(6);
const TEXT = '马上为您查一下。';

beforeEach(() =>
  useLibrary(rig, [
    replyOf('odd', { title: '试表情', body: ODD }),
    replyOf('long', { title: '试长文', body: LONG }),
    replyOf('zqcf', { title: '试催发货', body: TEXT }),
  ]),
);
afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('emoji and writing from right to left arrive as they are, beside others', async () => {
    const chat = await openChat(rig, id);
    await chat.type('שלום😀 /odd');
    await chat.lists('试表情');
    await chat.press('Enter');
    await chat.holds(`שלום😀 ${ODD}`);
    await chat.isClosed();
    await chat.sends(1);
    expect(await chat.sent()).toEqual([`שלום😀 ${ODD}`]);
  });

  it('of two composers the one in which it was opened gets the reply', async () => {
    const chat = await openChat(rig, id, { composers: 2 });
    await chat.at.focus(1);
    await chat.type('/zqcf');
    // Feige's second field is for notes about the buyer: what is typed there is none of ours.
    const second = id === 'doudian' ? 0 : 1;
    if (second === 0) {
      await chat.holds('/zqcf', 1);
      await chat.at.focus(0);
      await chat.type('/zqcf');
    }
    await chat.lists('试催发货');
    await chat.press('Enter');
    await chat.holds(TEXT, second);
    expect(await chat.draft(1 - second)).toBe(second === 0 ? '/zqcf' : '');
  });

  it('the page clears the draft while the picker is open: it closes, and the next word opens it again', async () => {
    const chat = await openChat(rig, id, { onSwitch: 'clear', lead: 60 });
    await chat.type('/zqcf');
    await chat.lists('试催发货');
    await chat.turnTo(3);
    await chat.holds('');
    await chat.arrivesAt(3);
    await chat.press('Enter');
    await chat.isClosed();
    expect(await chat.draft()).toBe('');
    expect(await chat.sent()).toEqual([]);
    await waitFor(async () => {
      await chat.clear();
      await chat.type('/zqcf');
      await chat.lists('试催发货');
      await chat.press('Enter');
      await chat.isClosed();
      return (await chat.draft()) === TEXT;
    }, 'the reply goes in');
  });
});

it.each(['pinduoduo', 'kuaishou'] as const)(
  '%s puts its old draft back once, and keeps the reply in the end',
  async (id) => {
    const chat = await openChat(rig, id, { resets: 1 });
    await chat.type('/zqcf');
    await chat.lists('试催发货');
    await chat.press('Enter');
    await chat.holds(TEXT);
    await chat.isClosed();
    await chat.sends(1);
    expect(await chat.sent()).toEqual([TEXT]);
  },
);

it.each(['doudian', 'jd'] as const)('%s cuts drafts, and is not given half of a reply', async (id) => {
  const chat = await openChat(rig, id, { most: 60 });
  await chat.type('您好。/long');
  await chat.lists('试长文');
  await chat.press('Enter');
  await chat.dockSays('超过了输入框的长度');
  await chat.isClosed();
  expect(await chat.draft()).toBe('您好。/long');
});

it('a limit of 200 bytes is counted in bytes, before and after', async () => {
  const chat = await openChat(rig, 'doudian');
  await chat.isReady();
  await chat.type('/long');
  await chat.lists('试长文');
  await waitFor(
    () =>
      chat.at.frame.evaluate(() =>
        [...document.querySelectorAll('tiexin-overlay')].some((host) =>
          /200/.test(host.shadowRoot?.querySelector('.picker')?.textContent ?? ''),
        ),
      ),
    'the picker says how long it is',
  );
  await chat.press('Enter');
  await chat.holds(LONG);
  await chat.dockSays(`超出 ${new TextEncoder().encode(LONG).length - 200}，最多 200`);
  await chat.clear();
  await chat.type('啊'.repeat(66));
  await chat.type('ab');
  await chat.dockSaysNot('超出');
  await chat.type('c');
  await chat.dockSays('超出 1，');
});
