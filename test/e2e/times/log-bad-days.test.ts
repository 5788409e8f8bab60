import { afterEach, describe, expect, it } from 'vitest';
import { killWorker, openExtensionPage } from '../../support/browsers.ts';
import { FIRST, lookThrough, morning, SECOND, THIRD, untilLogged } from '../../support/e2e-log.ts';
import { openScript, type ScriptedChat } from '../../support/e2e-script.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 612 });
afterEach(() => expect(rig.errors.seen).toEqual([]));

const isLogged = (chat: ScriptedChat) => untilLogged(rig.desk, () => chat.expected());

describe('the log on a bad day', () => {
  it('a page that is left in the middle of a turn has lost nothing of it', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat);
    await chat.say({ buyer: THIRD, role: 'buyer', text: '还在不在' });
    await waitFor(() => chat.shows('还在不在'), 'it stands in the thread');
    await chat.page.goto('about:blank');
    await isLogged(chat);
  });

  it('two tabs with the same chat make one log', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat);
    const other = await rig.browser.newPage();
    await other.goto(chat.page.url());
    await waitFor(() => other.$('.chat-scroll'), 'the other tab stands');
    await chat.say({ buyer: THIRD, role: 'buyer', text: '在吗' });
    await isLogged(chat);
  });

  it('history that is loaded upwards comes before what was read, and nobody waits for it', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()), { page: 3 });
    await lookThrough(rig.desk, chat, [SECOND]);
    for (const one of [THIRD, FIRST]) {
      await chat.open(one);
      const count = () => chat.frame.$$eval('.onemsg', (rows) => rows.length);
      const all = chat.script.lines.filter(({ buyer }) => buyer === one).length;
      await waitFor(async () => {
        if ((await count()) < all) await chat.loadHistory();
        return (await count()) >= all;
      }, 'all of it stands');
      // Who goes on at once leaves what came last to the page's answers, which do not always tell the buyer's name.
      await untilLogged(rig.desk, () => chat.expected({ buyers: [one] }), true);
    }
    await isLogged(chat);
  });

  it('conversations that are gone through quickly never get lines of one another', async () => {
    const chat = await openScript(rig, 'doudian', morning(Date.now()), { lead: 150 });
    for (const buyer of [SECOND, FIRST, THIRD, SECOND, FIRST]) await chat.open(buyer);
    await lookThrough(rig.desk, chat);
    await isLogged(chat);
  });

  it('a worker that is killed before, in and after a batch keeps nothing from the log', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat, [FIRST]);
    await killWorker(rig.browser);
    await lookThrough(rig.desk, chat, [SECOND]);
    const dying = killWorker(rig.browser);
    await chat.say({ buyer: SECOND, role: 'buyer', text: '在吗' });
    await dying;
    await chat.say({ buyer: SECOND, role: 'agent', text: '在的' });
    await untilLogged(rig.desk, () => chat.expected({ buyers: [SECOND] }), true);
    await killWorker(rig.browser);
    await lookThrough(rig.desk, chat, [THIRD]);
    const desk = await openExtensionPage(rig.browser, 'manifest.json');
    await untilLogged(desk, () => chat.expected());
  });

  it('when the page could be read is known from its first look to its last', async () => {
    const start = Date.now();
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat);
    await chat.page.goto('about:blank');
    const spans = await waitFor(async () => {
      const all = (await readStore(rig.desk, 'presences')).flatMap((one) => one.spans);
      return all.length > 0 && all;
    }, 'a presence');
    expect(spans.length).toBe(1);
    expect(spans[0]?.[0]).toBeGreaterThanOrEqual(start);
    expect(spans[0]?.[1]).toBeLessThanOrEqual(Date.now());
    expect((spans[0]?.[1] ?? 0) - (spans[0]?.[0] ?? 0)).toBeGreaterThan(0);
  });
});
