/** @jsxImportSource react */
import { MINUTE } from '../../../../utils/core/time.ts';
import { chinaTime } from '../../china-time.ts';
import type { Desk } from '../shared/desk.ts';
import { useEditable } from '../shared/editable.ts';
import { expose, hashed, knobs, openDesk, script, today } from '../shared/page.ts';
import { mount, useDesk, useNewestInView } from '../shared/react.tsx';
import { type TrueTurn, withdrawnLine } from '../talk.ts';

const drafts = ['', ''];

function ago(at: number): string {
  const minutes = Math.floor((today() - at) / MINUTE);
  if (minutes < 1) return '现在';
  return minutes < 60 ? `${minutes}分钟前` : minutes < 1440 ? `${Math.floor(minutes / 60)}小时前` : '昨天';
}

function List({ desk }: { desk: Desk }) {
  useDesk(desk);
  return (
    <div className="conversation-list" key={desk.generation}>
      {desk.conversations.map((one) => (
        <div
          key={one.key}
          className={`conversation-item ${one.key === desk.header ? 'active' : ''}`}
          onClick={(event) => event.isTrusted && desk.open(one.key)}
        >
          <span className="name">{one.name}</span>
          <span className="time">{ago(one.turns.at(-1)?.at ?? today())}</span>
          <div className="desc">{one.turns.at(-1)?.text || '[图片]'}</div>
          {one.unread > 0 && <span className="unread-badge">{one.unread > 99 ? '99+' : one.unread}</span>}
        </div>
      ))}
    </div>
  );
}

function Content({ turn }: { turn: TrueTurn }) {
  if (turn.kind === 'withdrawn') return <div className={hashed('recall', 8)}>{withdrawnLine(turn)}</div>;
  if (turn.kind === 'picture') return <img alt="" src="data:," />;
  if (turn.kind === 'video') return <video />;
  if (turn.kind === 'card' || turn.kind === 'from')
    return (
      <div className={turn.kind === 'card' ? 'offer-card-wrap' : 'text-od-wrap'}>
        <span className="odName">{turn.text}</span>
        <span className="odPrice">¥9.90</span>
        <button type="button">发送链接</button>
      </div>
    );
  return <div className={`content ${hashed('content')}`}>{turn.text}</div>;
}

function Thread({ desk }: { desk: Desk }) {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  const open = desk.find(desk.thread);
  return (
    <div ref={scroll} className="message-list chat-scroll" key={`${desk.thread}/${desk.generation}`}>
      {open &&
        desk.turnsOf(open.key).map((turn) => (
          <div
            key={turn.id}
            className={`message-item ${turn.who === 'staff' || turn.who === 'robot' ? 'self' : ''}`}
          >
            {turn.who === 'robot' && script && <i className="robot-mark" />}
            <div className="nick">{turn.who === 'buyer' ? open.name : ''}</div>
            <div className="time">{chinaTime(turn.at, 'YYYY-MM-DD HH:mm:ss')}</div>
            <Content turn={turn} />
          </div>
        ))}
    </div>
  );
}

/** The draft as the model has it. The other build knows line feeds only as text. */
function textIn(box: HTMLElement): string {
  if (knobs.layout === 'other') return box.textContent;
  const pieces = [...box.childNodes].map((node) =>
    node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''),
  );
  return pieces.join('').replace(/\n$/, '');
}

function Editor({ desk, which }: { desk: Desk; which: number }) {
  const { model, send, field } = useEditable<HTMLPreElement>({
    desk,
    drafts,
    which,
    textIn,
    show: (box, text) => {
      box.textContent = text;
    },
  });
  return (
    <div className="input-area">
      <pre className="edit chat-box" {...field} />
      <button
        type="button"
        className="send-btn"
        disabled={!model.trim()}
        onClick={(event) => event.isTrusted && send()}
      >
        发送
      </button>
    </div>
  );
}

function Header({ desk }: { desk: Desk }) {
  useDesk(desk);
  return <div className={hashed('title', 8)}>{desk.find(desk.header)?.name ?? '您尚未选择联系人'}</div>;
}

/** The chat proper, in the frame. */
export function showChat(): void {
  const desk = openDesk('alibaba1688');
  expose(desk, (which) => drafts[which] ?? '');
  mount(
    <div className="chat-columns">
      <List desk={desk} />
      <div className="chat-middle">
        <Header desk={desk} />
        <Thread desk={desk} />
        <Editor desk={desk} which={0} />
        {knobs.composers > 1 && <Editor desk={desk} which={1} />}
      </div>
      <aside>商品</aside>
    </div>,
  );
}
