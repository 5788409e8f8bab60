import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../../support/browsers.ts';
import { cardOn, clickInLayer } from '../../support/e2e-overlay.ts';
import { alertsIn, dueIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 50 });
const { open, orders, wanted, isRead, isDue } = listFlow(rig);

const healthNow = async () =>
  (await readStore(rig.desk, 'health')).map(({ key, state, records, diagnostics }) => ({
    key,
    state,
    records,
    diagnostics,
  }));

describe('hostile pages', () => {
  const MARKUP = '<img src=x onerror="alert(1)"><b class=evil>粗</b>';
  const BIDI = '\u202e倒过来\u202c\u2067\u0000\u0007';

  it('show names and titles with markup, direction and control characters as plain text', async () => {
    const dialogs: string[] = [];
    rig.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const [order] = dueIn(rig.standIns.shop('pinduoduo')).toSorted(
      (a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0),
    );
    const [item] = order?.items ?? [];
    if (!order || !item) throw new Error('no order');
    Object.assign(item, { title: `${MARKUP}${BIDI}杯子`, spec: MARKUP });
    Object.assign(order, { buyer: `${MARKUP}${BIDI}`, note: `${MARKUP}${BIDI}` });
    await open();
    await isDue();
    await clickInLayer(rig.page, `[data-order="${order.id}"]`);
    const card = await waitFor(async () => {
      const shown = await cardOn(rig.page);
      return shown?.text.includes('<img') ? shown : undefined;
    }, 'the card names the goods');
    const POISON = ['img', 'script', 'iframe', 'a', 'object', 'style'];
    expect(card.elements.filter((name) => POISON.includes(name))).toEqual([]);
    const odd = (words: string) =>
      [...words].filter((one) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(one) && !/\s/.test(one));
    expect(odd(card.text)).toEqual([]);

    const popup = await openExtensionPage(rig.browser, 'popup.html');
    popup.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await popup.bringToFront();
    await popup.waitForSelector('.tx-row');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('i');
    await popup.waitForSelector('.tx-details');
    const list = await popup.evaluate(() => ({
      text: document.body.textContent,
      evil: document.querySelectorAll('img,iframe,.evil,[onerror]').length,
    }));
    expect(list.text).toContain('<img src=x');
    expect(odd(list.text)).toEqual([]);
    expect(list.evil).toBe(0);
    expect(dialogs).toEqual([]);
    await popup.close();
  });

  /** What a page would run to overhear the tap. */
  const LISTEN = `
    const heard = (window.heard = []);
    const learn = ({ detail }) => typeof detail === 'string' && detail && heard.push(detail);
    document.addEventListener('tiexin:tap', learn, true);
    window.addEventListener('tiexin:tap', learn, true);
    for (const owner of [document, EventTarget.prototype]) {
      const { dispatchEvent, addEventListener } = owner;
      owner.dispatchEvent = function (event) { heard.push(event.type); return dispatchEvent.call(this, event); };
      owner.addEventListener = function (type, ...rest) { if (this === document) heard.push(type); return addEventListener.call(this, type, ...rest); };
    }`;
  const ofOurs = (heard: readonly string[]) =>
    heard.filter((type) => type.length > 20 || type.includes('tiexin'));

  it.each([
    ['can not learn their name', false],
    ['was told their name before any script ran', true],
  ])('that forge 1,000 messages a second store nothing and stay quick: one that %s', async (_, told) => {
    if (told) await rig.page.evaluateOnNewDocument(LISTEN);
    else
      rig.standIns.alter((_, reply) =>
        typeof reply.body === 'string' && reply.body.startsWith('<!doctype')
          ? { ...reply, body: reply.body.replace('<head>', `<head><script>${LISTEN}</script>`) }
          : undefined,
      );
    await open('pinduoduo', { replace: 0 });
    await isRead();
    await isDue();
    const health = await healthNow();
    const alerts = await alertsIn(rig.desk);
    const heard = ofOurs(await rig.page.evaluate(() => (window as { heard?: string[] }).heard ?? []));
    expect(heard.length > 0).toBe(told);
    const usual = await rig.page.evaluate(async (known: string | undefined) => {
      const names = known ? [known] : ['tiexin:tap', 'tiexin:tap:stop', ':stop', 'tiexin:changed'];
      const head = (url: string) => JSON.stringify({ url, method: 'POST', status: 200 });
      const order = JSON.stringify({
        success: true,
        result: { pageItems: [{ order_sn: '260101-000000000000001' }] },
      });
      const details = [
        '',
        'x',
        { url: 1 },
        null,
        `${head('https://mms.pinduoduo.com/elsewhere')}\n${order}`,
        `${head('javascript:alert(1)')}\n${order}`,
        `{"url":"https://mms.pinduoduo.com/mangkhut/mms/recentOrderList"}\n${order}`,
        `${'{'.repeat(9000)}\n${order}`,
        `{"__proto__":{"ok":1}}\n${order}`,
      ];
      const gaps: number[] = [];
      let last = performance.now();
      let sent = 0;
      const begin = last;
      await new Promise<void>((done) => {
        const frame = () => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          while (sent < now - begin) {
            const type = names[sent % names.length] ?? '';
            document.dispatchEvent(new CustomEvent(type, { detail: details[sent % details.length] ?? null }));
            sent += 1;
          }
          if (sent >= 2000) done();
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      // Of the frames the one in the middle: a single one may be late on any busy machine.
      return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
    }, heard[0]);
    expect(usual).toBeLessThan(250);
    expect(await orders()).toEqual(wanted());
    expect(await alertsIn(rig.desk)).toEqual(alerts);
    expect(await healthNow()).toEqual(health);
    expect(rig.errors.seen).toEqual([]);
  });
});
