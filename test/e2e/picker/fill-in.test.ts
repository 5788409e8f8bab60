import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 84 });
const ASKS =
  '因为{{ "原因" | ask }}，为您{{ "处理方式" | ask: "choice", "退款", "补发" }}，{{ "答复时间" | ask: "date" }} 前答复。';
const REPLIES = [
  replyOf('wait', { title: '试说明', body: ASKS }),
  replyOf('gaps', {
    title: '试缺项',
    body: '单号 {{ parcel.tracking_no }}，由 {{ parcel.carrier }} 派送，{{ 没有这项 }}。',
  }),
];

beforeEach(() => useLibrary(rig, REPLIES));
afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  const hasForm = (chat: Awaited<ReturnType<typeof openChat>>) =>
    chat.at.frame.evaluate(() =>
      [...document.querySelectorAll('tiexin-overlay')].some((host) => {
        const form = host.shadowRoot?.querySelector('form');
        return form?.contains(host.shadowRoot?.activeElement ?? null) === true;
      }),
    );

  it('what a reply asks for is filled in by keyboard: words, a choice, a day', async () => {
    const chat = await openChat(rig, id);
    await chat.type('/wait');
    await chat.lists('试说明');
    await chat.press('Enter');
    await waitFor(() => hasForm(chat), 'the form has the focus');
    await chat.type('仓库盘点/x');
    await chat.press('Tab');
    await chat.press('ArrowDown');
    await chat.press('Tab');
    await chat.at.page.keyboard.type('2027');
    await chat.press('Tab');
    await chat.at.page.keyboard.type('0309');
    await chat.press('Enter');
    await chat.drafts('仓库盘点/x');
    expect(await chat.draft()).toMatch(/^因为仓库盘点\/x，为您补发，.+ 前答复。$/);
    expect(await chat.sent()).toEqual([]);
  });

  it('Escape leads back to the list, and what is left empty stands out', async () => {
    const chat = await openChat(rig, id);
    await chat.type('/wait');
    await chat.lists('试说明');
    await chat.press('Enter');
    await waitFor(() => hasForm(chat), 'the form has the focus');
    await chat.press('Escape');
    await chat.lists('试说明');
    await chat.press('Enter');
    await waitFor(() => hasForm(chat), 'the form is there again');
    await chat.press('Enter');
    await chat.holds('因为〔原因〕，为您〔处理方式〕，〔答复时间〕 前答复。');
    await chat.dockSays('3 处没有填');
    await chat.type('缺货');
    await chat.holds('因为缺货，为您〔处理方式〕，〔答复时间〕 前答复。');
    await chat.press('Tab');
    await chat.type('退款');
    await chat.press('Tab');
    await chat.type('明天 10 点');
    await chat.holds('因为缺货，为您退款，明天 10 点 前答复。');
    await chat.dockSaysNot('没有填');
    expect(await chat.sent()).toEqual([]);
  });
});

it('what nobody knows stands out in the draft, and Tab goes from one to the next', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.type('/gaps');
  await chat.lists('试缺项');
  await chat.press('Enter');
  await chat.holds('单号 〔快递单号〕，由 〔快递公司〕 派送，〔没有这项〕。');
  await chat.dockSays('3 处没有填');
  await chat.type('SF1');
  await chat.press('Tab');
  await chat.type('顺丰');
  await chat.press('Tab');
  await chat.press('Backspace');
  await chat.holds('单号 SF1，由 顺丰 派送，。');
});
