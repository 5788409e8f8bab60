import { expect, it } from 'vitest';
import { buildFor } from '../../../support/build.ts';
import { openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 95 });

it.each(['pinduoduo', 'jd', 'alibaba1688'] as const)(
  'an update while the picker is open in %s: nothing of the old one stays, the page has its keys, and what is opened afterwards has the new one',
  async (id) => {
    await useLibrary(rig, [replyOf('zqcf', { title: '试催发货', body: '今天发出。' })]);
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.type('/zqcf');
    await chat.lists('试催发货');
    await rig.browser.installExtension(buildFor('chromium'));
    await chat.at.page.bringToFront();
    await chat.at.focus();
    await chat.press('End');
    await waitFor(
      () => chat.at.frame.evaluate(() => document.querySelector('tiexin-overlay') === null),
      'nothing of ours is left',
    );
    await chat.clear();
    await chat.type('我自己写的');
    await chat.sends(1);
    expect(await chat.sent()).toEqual(['我自己写的']);
    expect(rig.errors.seen).toEqual([]);
    const again = await openChat(rig, id);
    await again.isReady();
    await again.type('/zqcf');
    await again.lists('试催发货');
    await again.press('Enter');
    await again.holds('今天发出。');
  },
);
