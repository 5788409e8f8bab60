import { afterEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, putStarter, untilCounted, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { dueIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 82 });
const { open: openOrders, isRead } = listFlow(rig);
const URGED = '怎么还没发货啊，都等三天了，催一下';

afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('what the buyer asks brings a reply with its reason, and Alt+1 puts it in', async () => {
    await useLibrary(rig, [
      replyOf('urge', { title: '试催发货', body: '这就去催，给您准信。', situations: ['urge_ship'] }),
      replyOf('postage', { title: '试运费', body: '退回的运费由我们承担。', situations: ['postage'] }),
    ]);
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.says('在的');
    await chat.hears(URGED);
    await chat.dockSays('这就去催');
    const { dock } = await chat.shown();
    expect(dock).toContain('催发货');
    expect(dock).not.toContain('运费由我们');
    await chat.press('Alt+1');
    await chat.holds('这就去催，给您准信。');
    expect(await chat.sent()).toEqual(['在的']);
    await untilCounted(rig, 'urge', { inserted: 1 });
  });
});

it('an order that was read on its own page and is soon late gives the reason and the values', async () => {
  await useLibrary(rig, [
    replyOf('soon', {
      body: '订单 {{ order.id }}，{{ order.item }}，{{ order.paid_at }} 付的款，{{ order.ship_by }} 前一定发出。',
      situations: ['urge_ship'],
      tags: ['soon'],
    }),
  ]);
  const shop = rig.standIns.shop('doudian');
  const soon = dueIn(shop).find(({ kind }) => kind === 'soon');
  if (!soon) throw new Error('no order is soon late');
  // The panel beside the thread shows the first one.
  shop.orders.sort((one, other) => Number(other === soon) - Number(one === soon));
  await openOrders('doudian');
  await isRead('doudian');
  const chat = await openChat(rig, 'doudian');
  await chat.isReady();
  await chat.says('在的');
  await chat.hears(URGED);
  await chat.dockSays(soon.id.slice(-6));
  expect((await chat.shown()).dock).toMatch(/催发货 \+ .*后超时/);
  await chat.press('Alt+1');
  await chat.drafts('前一定发出');
  const draft = await chat.draft();
  expect(draft).toContain(soon.id);
  expect(draft).toContain(soon.items[0]?.title.slice(0, 8));
  expect(draft).toMatch(/\d+月\d+日 \d\d:\d\d 付的款/);
  // The page says no time by which it has to be sent: what only our rule says is promised to nobody.
  expect(draft).toContain('〔最晚发货时间〕 前');
  await chat.dockSays('去填“最晚发货时间”');
});

it('the library that comes along has replies for what buyers ask first, and none once they were answered', async () => {
  await putStarter(rig);
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  for (const [asked, label] of [
    [URGED, '催发货'],
    ['这件衣服我一米七穿多大码', '尺码'],
    ['退款怎么还没到账', '退款'],
  ] as const) {
    await chat.says(`在的 ${label}`);
    await chat.hears(asked);
    await waitFor(async () => {
      const { dock } = await chat.shown();
      return dock.includes(label) && dock.includes('Alt+1');
    }, `${asked} is answered`);
  }
  await chat.says('好的');
  await chat.dockSaysNot('1 ');
});
