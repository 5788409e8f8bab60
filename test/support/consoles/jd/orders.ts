import { defineComponent, h, onBeforeUnmount, onMounted, ref } from 'vue';
import { chinaTime } from '../../china-time.ts';
import { type Ask, hashed, knobs, load, onReplace, parsed, pause } from '../shared/client.ts';
import type { Answer, Result, Sku } from './wire.ts';

const apiName = (name: string): string => `dsm.order.bff.orderListBffService.${name}`;

/** A request to the other host, with the API's name in the query and headers that need the host's consent. */
const asking = (name: string, current: number): Ask => ({
  url: `https://sff.jd.com/api?v=1.0&appId=${hashed('app', 20)}&api=${apiName(name)}`,
  method: 'POST',
  credentials: true,
  headers: { 'content-type': 'application/json', 'dsm-platform': 'pc', 'dsm-trace-id': hashed('trace', 16) },
  body: JSON.stringify({
    request: {
      source: '2000',
      versionNo: 1,
      data: { orderTab: 'allOrders', orderStatusTypes: ['0'], current, pageSize: knobs.pageSize },
    },
    accessContext: { source: 'web' },
  }),
});

function card(order: Result, titles: Map<string, string>) {
  const sku = (item: Result['orderItems'][number]) =>
    h(
      'div',
      { class: 'sku-info', key: item.skuId },
      `${titles.get(`${order.orderId}/${item.skuId}`) ?? ''} ×${item.num} ￥${item.jdPrice.toFixed(2)}`,
    );
  return h('div', { class: 'card', key: order.orderId }, [
    h('div', { class: 'shop-order-id' }, [h('button', [h('span', order.orderId)])]),
    h(
      'div',
      { class: 'order-time-info' },
      `下单时间 ${chinaTime(order.orderCreateTime, 'YYYY-MM-DD HH:mm:ss')}`,
    ),
    h('div', { class: 'order-sku-info-list-card' }, order.orderItems.map(sku)),
    h('div', { class: 'table-cared-order-status-column' }, [
      h('div', { class: 'order-status' }, order.orderStatusInfo.orderStatusName),
    ]),
  ]);
}

const wall = () =>
  knobs.wall === 'plug-in-refused'
    ? h('div', { class: 'jd-message' }, '检测到您使用的软件未经京东授权')
    : h('iframe', { id: 'loginFrame', srcdoc: '<form>账户登录</form>' });

/** The order cards. */
export const Orders = defineComponent(() => {
  const page = ref(1);
  const generation = ref(0);
  const answer = ref<Answer>();
  const titles = ref(new Map<string, string>());
  const refused = ref(false);
  let stopReplacing = () => {};

  async function show() {
    if (knobs.delay > 0) await pause(knobs.delay);
    const text = await load(asking('queryOrderPage', page.value));
    if (text === undefined) return;
    const data = parsed<Answer>(text);
    if (typeof data === 'string' || !data.data) {
      refused.value = true;
      return;
    }
    const skus = await fetch(
      `/render-state?of=${encodeURIComponent(asking('queryOrderSkuComments', page.value).url)}`,
      {
        method: 'POST',
        body: asking('queryOrderSkuComments', page.value).body ?? '',
      },
    ).then((response) => response.json() as Promise<{ data: Sku[] }>);
    titles.value = new Map(skus.data.map((sku) => [`${sku.orderId}/${sku.skuId}`, sku.title]));
    answer.value = data;
    stopReplacing();
    stopReplacing = onReplace(() => {
      generation.value += 1;
    });
  }

  onMounted(show);
  onBeforeUnmount(() => stopReplacing());

  const next = () => {
    page.value += 1;
    show();
  };
  return () => {
    if (refused.value) return wall();
    const data = answer.value?.data;
    if (!data) return h('div', { class: 'jd-loading' });
    const total = data.totalItem ?? data.total ?? 0;
    return [
      h('div', { class: 'batch-operate-buttons' }),
      h('div', { class: 'order-list-card-table' }, [
        h(
          'div',
          { class: 'table-body', key: generation.value },
          data.results.map((order) => card(order, titles.value)),
        ),
      ]),
      h('div', { class: 'jd-pagination' }, [
        h('span', { class: 'jd-pagination__total' }, `共 ${total} 条`),
        h(
          'button',
          {
            class: 'jd-pagination__button-next',
            disabled: page.value * knobs.pageSize >= total,
            onClick: next,
          },
          '下一页',
        ),
      ]),
    ];
  };
});
