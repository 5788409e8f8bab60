import { afterEach, describe, expect, it } from 'vitest';
import { momentWords } from '../../../../utils/notices/words.ts';
import { openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { dueIn } from '../../../support/e2e-store.ts';
import { listFlow } from '../../../support/list-flow.ts';
import { rigFor } from '../../../support/rig.ts';

describe('a computer in Los Angeles, in English', () => {
  const rig = rigFor({ seed: 98, timeZone: 'America/Los_Angeles', locale: 'en-US' });
  const { open: openOrders, isRead } = listFlow(rig);
  afterEach(() => expect(rig.errors.seen).toEqual([]));

  it('says times to buyers as they are in the console’s country, and what is due in hours', async () => {
    await useLibrary(rig, [
      replyOf('paid', {
        body: '您 {{ order.paid_at }} 付的款，{{ now.date }}回您。',
        situations: ['urge_ship'],
      }),
    ]);
    const shop = rig.standIns.shop('doudian');
    const soon = dueIn(shop).find(({ kind }) => kind === 'soon');
    if (!soon?.paidAt) throw new Error('no order is soon late');
    shop.orders.sort((one, other) => Number(other === soon) - Number(one === soon));
    await openOrders('doudian');
    await isRead('doudian');
    const chat = await openChat(rig, 'doudian');
    await chat.dockSays('Search');
    await chat.says('在的');
    await chat.hears('怎么还没发货啊，催一下');
    await chat.dockSays('付的款');
    const paid = momentWords(soon.paidAt, 'zh-CN', 'Asia/Shanghai');
    const day = new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      month: 'long',
      day: 'numeric',
    });
    const before = day.format(Date.now());
    await chat.press('Alt+1');
    await chat.drafts('付的款');
    expect(await chat.draft()).toContain(`您 ${paid} 付的款`);
    // Midnight may have come in between.
    const days = [before, day.format(Date.now())].map((today) => `${today}回您`);
    const draft = await chat.draft();
    expect(
      days.some((today) => draft.includes(today)),
      draft,
    ).toBe(true);
  });
});
