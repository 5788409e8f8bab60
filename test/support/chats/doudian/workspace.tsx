/** @jsxImportSource react */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { chinaTime } from '../../china-time.ts';
import { waitOf } from '../script.ts';
import { expose, hashed, knobs, openDesk, script, today } from '../shared/page.ts';
import { Controlled, Cover, models, mount, useDesk } from '../shared/react.tsx';
import type { Conversation } from '../talk.ts';
import { Thread } from './thread.tsx';

const desk = openDesk('doudian');

/** A readable beginning and a hashed end; the wholly hashed names have no readable part. */
const local = (name: string): string => `${name}-${hashed(name)}`;
const GROUPS = [
  ['overtime', '已超时'],
  ['waiting', '待回复'],
  ['answered', '已回复'],
] as const;

function Row({ one }: { one: Conversation }) {
  const last = one.turns.at(-1);
  const since = (script && waitOf(one)?.since) ?? last?.at ?? today();
  const seconds = Math.max(1, Math.round((today() - since) / 1000));
  return (
    <div
      data-kora="conversation"
      data-qa-id="qa-conversation-chat-item"
      data-btm-id={`a1.${hashed('btm', 4)}.c3.${one.key === desk.header ? 'current' : 'recent'}`}
      onClick={(event: MouseEvent) => event.isTrusted && desk.open(one.key)}
    >
      <div className={local('conversationCard')}>
        <img alt="头像" src="data:," />
        <sup className={local('badge-count')}>{one.unread > 0 ? one.unread : ''}</sup>
        <div className={local('nameLine')} title={one.name}>
          <span className={local('NameContent')}>{one.name}</span>
          <span className={local('userLabel')}>
            <span>老客</span>
          </span>
        </div>
        <div className={local('msgContent')}>{last?.kind === 'picture' ? '[图片]' : last?.text}</div>
        <div className={local('timerParticular')}>
          {seconds < 60
            ? `${seconds}秒`
            : script && seconds < 3600
              ? `${Math.floor(seconds / 60)}分钟`
              : chinaTime(last?.at ?? today(), 'HH:mm')}
        </div>
      </div>
    </div>
  );
}

function List() {
  useDesk(desk);
  const rows = (
    <div className="list_items" key={desk.generation}>
      <div data-qa-id="qa-active-chat-tab">当前会话</div>
      <div data-qa-id="qa-last-chat-tab">最近联系</div>
      {GROUPS.map(([group, label]) => [
        <div key={group} data-btm={`message_group_name_${group === 'waiting' ? 'waitReply' : group}`}>
          {label}
        </div>,
        ...desk.conversations
          .filter((one) => desk.groupOf(one) === group)
          .map((one) => <Row key={one.key} one={one} />),
      ])}
    </div>
  );
  const scroller = (
    <div className="scroller">
      <div className="scroller_content">{rows}</div>
    </div>
  );
  return knobs.layout === 'other' ? scroller : <div id="chantListScrollArea">{scroller}</div>;
}

interface PanelOrder {
  order_id: string;
  order_status_desc: string;
  sku_order_list: { product_name: string; sku_specs: string }[];
}

function Panel({ buyer }: { buyer: string | undefined }) {
  const [orders, setOrders] = useState<PanelOrder[]>([]);
  useEffect(() => {
    const request = new XMLHttpRequest();
    request.open('POST', '/pc_seller_v2/backstage/cmpoent/order/query');
    request.setRequestHeader('content-type', 'application/json');
    request.onload = () => setOrders((JSON.parse(request.responseText) as { data: PanelOrder[] }).data);
    request.send(JSON.stringify({ otherSideId: buyer }));
    return () => request.abort();
  }, [buyer]);
  return (
    <section id="workStation" role="tabpanel">
      <div className={local('tabItem')}>商品</div>
      <div className={`${local('tabItem')} ${local('tabItemActive')}`}>订单</div>
      <div>已加载近6个月订单</div>
      {orders.map((order) => (
        <div key={order.order_id} className={hashed('order-card', 20)}>
          <span>订单编号 {order.order_id}</span> <span>{order.order_status_desc}</span>
          {order.sku_order_list.map((item) => (
            <p key={item.product_name}>
              {item.product_name} {item.sku_specs}
            </p>
          ))}
        </div>
      ))}
      <button type="button">邀请下单</button>
    </section>
  );
}

function Composer() {
  useDesk(desk);
  const state = useRef<{ value: string; set(value: string): void }>({ value: '', set: () => undefined });
  const [asks, setAsks] = useState('');
  useEffect(() => desk.onSwitch(() => state.current.set('')), []);
  const send = (isSure = false) => {
    const { value, set } = state.current;
    if (!value.trim()) return;
    if (!isSure && desk.sent.at(-1)?.text === value) return setAsks(value);
    setAsks('');
    desk.send(value);
    set('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.isTrusted) send();
  };
  const name = desk.find(desk.header)?.name ?? '';
  return (
    <div>
      {asks && (
        <div className="repeat-interceptor-popup">
          重复发送同样的内容？
          <button type="button" onClick={(event) => event.isTrusted && send(true)}>
            继续发送
          </button>
        </div>
      )}
      <Controlled
        data-qa-id="qa-send-message-textarea"
        placeholder={`发送给 ${name}，使用Enter 发送消息`}
        onKeyDown={onKeyDown}
        onState={(value, set) => {
          state.current = { value, set };
        }}
      />
      <div data-qa-id="qa-send-message-button" onClick={(event) => event.isTrusted && send()}>
        发送
      </div>
      {knobs.composers > 1 && <Controlled which={1} className={local('remark')} placeholder="添加备注" />}
    </div>
  );
}

function Header() {
  useDesk(desk);
  return (
    <div id="topbar-left-info">
      <span>{desk.find(desk.header)?.name}</span>
      <span>添加备注</span>
    </div>
  );
}

function Right() {
  useDesk(desk);
  return <Panel buyer={desk.thread} />;
}

expose(desk, (which) => models[which] ?? '');
mount(
  <main id="workspace-chat" className="chat-columns">
    <List />
    <div className="chat-middle">
      <Header />
      <Thread desk={desk} />
      <Composer />
    </div>
    <Right />
    <Cover title="新功能引导" />
  </main>,
);
