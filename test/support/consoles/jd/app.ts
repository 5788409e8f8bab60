import { createApp, defineComponent, h, onBeforeUnmount, onMounted, ref, withModifiers } from 'vue';
import { goTo, knobs, onMove } from '../shared/client.ts';
import { Orders } from './orders.ts';

const FRAME = '/jdm/trade/embedded/list';
const isFramed = location.pathname === FRAME;

const frameUrl = (): string => {
  const host = knobs.frame === 'same-site' ? 'trade-order-jdm.jd.com' : location.host;
  const url = new URL(`https://${host}${FRAME}`);
  for (const [name, value] of Object.entries(knobs)) url.searchParams.set(`_${name}`, String(value));
  return url.href;
};

const MENU = [
  ['首页', '/jdm/home'],
  ['订单管理', '/jdm/trade/orders/order-list?tabType=allOrders'],
] as const;

const Console = defineComponent(() => {
  const path = ref(location.pathname);
  let leave = () => {};
  onMounted(() => {
    leave = onMove(() => {
      path.value = location.pathname;
    });
  });
  onBeforeUnmount(() => leave());
  const page = () => {
    if (isFramed) return h(Orders);
    if (!path.value.startsWith('/jdm/trade/orders/order-list'))
      return h('div', { class: 'jdm-home' }, '欢迎');
    if (knobs.frame === 'none') return h(Orders);
    return h('iframe', { src: frameUrl(), style: 'width:100%;height:800px;border:0' });
  };
  const link = ([title, to]: (typeof MENU)[number]) =>
    h('a', { href: to, onClick: withModifiers(() => goTo(to), ['prevent']) }, title);
  const cover = () =>
    knobs.cover && !isFramed
      ? h(
          'div',
          {
            class: 'jd-dialog__wrapper',
            style: 'position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:1000',
          },
          '功能升级 我知道了',
        )
      : null;
  return () => [isFramed ? null : h('nav', MENU.map(link)), page(), cover()];
});

createApp(Console).mount('#root');
