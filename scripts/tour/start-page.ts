import { html, type Incoming, type Reply } from '../../test/support/consoles/shared/stand-in.ts';
import { CONSOLE_IDS, type ConsoleId } from '../../test/support/data.ts';
import type { StandIns } from '../../test/support/server.ts';
import { CHAT_STOPS, CONSOLE_NAMES, STOPS, TEAM_STOP } from './stops.ts';
import { WAITING_CHAT, WAITING_STOP, waitingScript } from './waiting.ts';

/** The host name of the tour's own page. */
export const TOUR_HOST = 'tour.tiexin.example';

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  body { max-width: 720px; margin: 48px auto; padding: 0 24px; }
  li { margin: 8px 0; } small { opacity: .7; display: block; } form { display: inline; margin-right: 8px; }
`;

/** The most pressing unshipped order of a shop. */
const pressing = (standIns: StandIns, id: ConsoleId) =>
  standIns
    .shop(id)
    .orders.filter((order) => order.status === 'to_ship' && order.shipBy !== undefined)
    .sort((a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0))[0];

function page(standIns: StandIns): Reply {
  const stops = STOPS.map(
    ({ console, page: name, title, hint, knobs }) =>
      `<li><a href="${standIns.url(console, name, knobs)}" target="_blank">${title}</a><small>${hint}</small></li>`,
  );
  const chats = CHAT_STOPS.map(
    ({ id, title, hint }) =>
      `<li><a href="${standIns.chatUrl(id)}" target="_blank">${title}</a><small>${hint}</small></li>`,
  );
  const ship = CONSOLE_IDS.map((id) => {
    const order = pressing(standIns, id);
    return order
      ? `<form method="post" action="/ship"><button name="order" value="${id}/${order.id}">${CONSOLE_NAMES[id]} ${order.id}</button></form>`
      : '';
  });
  return html(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>贴心：试用</title><style>${STYLE}</style>
    <h1>贴心：试用</h1>
    <p>下面是几家后台的替身：页面在本机，店铺、订单和买家都是编的。逐个打开，再点工具栏上的“贴心”看清单。</p>
    <ol>${stops.join('')}</ol>
    <h2>回买家</h2>
    <ol>${chats.join('')}</ol>
    <h2>回得及时</h2>
    <ol><li><a href="/wait" target="_blank">${WAITING_STOP.title}</a><small>${WAITING_STOP.hint}</small></li></ol>
    <p>看过几位买家的消息，再点工具栏上的“贴心”，看谁在等；打开“回复时间”，看今天回得怎样。</p>
    <h2>${TEAM_STOP.title}</h2>
    <p>${TEAM_STOP.hint}</p>
    <h2>发一单</h2>
    <p>让最急的一单变成已发货，再刷新它的订单页：提醒会自己消失。</p>
    <p>${ship.join('')}</p>
  </html>`);
}

/** Answers for the tour's own page: what to try, and a button that ships the most pressing order of a shop. */
export const startPage =
  (standIns: () => StandIns) =>
  ({ method, path, body }: Incoming): Reply => {
    if (method === 'POST' && path === '/ship') {
      const [id, order] = (new URLSearchParams(body).get('order') ?? '').split('/');
      const known = CONSOLE_IDS.find((one) => one === id);
      if (known && order) standIns().ship(known, order);
      return { status: 303, headers: { location: '/' }, body: '' };
    }
    if (path === '/wait') {
      const url = standIns().chatUrl(WAITING_CHAT);
      // The talk begins anew with each visit, so that somebody is always about to be late.
      standIns().plays.play(WAITING_CHAT, waitingScript(Date.now()));
      return { status: 303, headers: { location: url }, body: '' };
    }
    return path === '/' ? page(standIns()) : { status: 404, body: '' };
  };
