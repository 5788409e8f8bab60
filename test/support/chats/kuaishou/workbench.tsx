/** @jsxImportSource react */
import Quill from 'quill';
import { useEffect, useRef } from 'react';
import { chinaTime } from '../../china-time.ts';
import { expose, hashed, knobs, makeGuard, noteChange, openDesk } from '../shared/page.ts';
import { Cover, mount, useDesk, useNewestInView } from '../shared/react.tsx';
import { type TrueTurn, withdrawnLine } from '../talk.ts';

const desk = openDesk('kuaishou');
const editors: Quill[] = [];
const LABELS = { overtime: '已超时', waiting: '请在3分钟内回复', answered: '已回复' } as const;

/** Quill ends every text with a line of its own. */
const textOf = (quill: Quill | undefined): string => quill?.getText().replace(/\n$/, '') ?? '';

function List() {
  useDesk(desk);
  return (
    <div key={desk.generation}>
      <div className="LoginUserInfo-mainTitle-text">南风生活馆</div>
      {(['waiting', 'overtime', 'answered'] as const).map((group) => {
        const rows = desk.conversations.filter((one) => desk.groupOf(one) === group);
        return (
          <div className="SessionListGroupItem" key={group}>
            <div className="SessionListGroupItem-title">
              <span className="SessionListGroupItem-groupName">{LABELS[group]}</span>
              <span className="SessionListGroupItem-count">({rows.length})</span>
            </div>
            {rows.map((one) => (
              <div
                key={one.key}
                className={`SessionBaseCard ${one.key === desk.header ? hashed('active', 8) : ''}`}
                onClick={(event) => event.isTrusted && desk.open(one.key)}
              >
                <div className="SessionBaseCard-topHeadName">{one.name}</div>
                {one.unread > 0 && <span className="SessionBaseCard-unread-rot" />}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const PREFIX = 'kwaishop-cs-LayoutDefaultWrapper';

function Body({ turn }: { turn: TrueTurn }) {
  if (turn.kind === 'card') return <div className="BizOrderCard">{turn.text}</div>;
  if (turn.kind === 'picture') return <img alt="" src="data:," />;
  if (turn.kind === 'video') return <video />;
  return <div className="BizTextCard">{turn.text}</div>;
}

function Message({ turn, name }: { turn: TrueTurn; name: string }) {
  if (turn.kind === 'from') return <div className="bizBuyerFromCard">来自商品页 {turn.text}</div>;
  if (turn.who === 'system' || turn.kind === 'withdrawn')
    return <div className="BizNoticeCard">{turn.kind === 'withdrawn' ? withdrawnLine(turn) : turn.text}</div>;
  const isMine = turn.who !== 'buyer';
  const who = turn.who === 'robot' ? '智能客服' : isMine ? (turn.agent ?? '客服小禾') : name;
  const [month, day] = chinaTime(turn.at, 'MM-DD').split('-').map(Number);
  return (
    <div className={`${PREFIX}_lrWrapper ${PREFIX}_lrWrapper__${isMine ? 'isMine' : 'notMe'}`}>
      <div className={`${PREFIX}_msgMain`}>
        <div className={`${PREFIX}_beforeMsgBody`}>
          {`${who}${month}-${day} ${chinaTime(turn.at, 'HH:mm:ss')}`}
        </div>
        <div className={`${PREFIX}_msgBody`}>
          <Body turn={turn} />
        </div>
      </div>
    </div>
  );
}

function Thread() {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  const open = desk.find(desk.thread);
  return (
    <div
      ref={scroll}
      className="ChatMessageList-ContentWrap chat-scroll"
      key={`${desk.thread}/${desk.generation}`}
    >
      {open &&
        desk.turnsOf(open.key).map((turn) => (
          <div key={turn.id} id={`0_${open.key}_${turn.id}`} className="cs-common-message-list-item">
            <Message turn={turn} name={open.name} />
          </div>
        ))}
    </div>
  );
}

function Editor({ which }: { which: number }) {
  const box = useRef<HTMLDivElement>(null);
  const send = () => {
    const text = textOf(editors[which]);
    if (!text.trim()) return;
    desk.send(text);
    editors[which]?.setText('', 'user');
  };
  const sendNow = useRef(send);
  useEffect(() => {
    if (!box.current || editors[which]) return;
    const guard = makeGuard();
    const quill = new Quill(box.current, {
      placeholder: '请输入消息',
      modules: {
        toolbar: false,
        keyboard: {
          bindings: {
            send: {
              key: 'Enter',
              shiftKey: false,
              handler: () => {
                sendNow.current();
                return false;
              },
            },
          },
        },
      },
    });
    editors[which] = quill;
    quill.on('text-change', (_, old) => {
      noteChange();
      const text = textOf(quill);
      const before = old.ops.map((op) => (typeof op.insert === 'string' ? op.insert : '')).join('');
      if (guard.cut(text) !== text) quill.setText(guard.cut(text), 'api');
      else if (guard.resets(before.replace(/\n$/, ''), text))
        requestAnimationFrame(() => quill.setContents(old, 'api'));
    });
  }, [which]);
  useEffect(() => desk.onSwitch(() => editors[which]?.setText('', 'api')), [which]);
  return (
    <div className="SendBox">
      <div className="SendBox-Editor">
        <div ref={box} />
      </div>
      <div className="SendBox-buttonRight">
        <button
          type="button"
          className="ant-btn ant-btn-primary"
          onClick={(event) => event.isTrusted && send()}
        >
          发送
        </button>
      </div>
    </div>
  );
}

expose(desk, (which) => textOf(editors[which]));
mount(
  <div className="chat-columns">
    <List />
    <div className="chat-middle">
      <Thread />
      <Editor which={0} />
      {knobs.composers > 1 && <Editor which={1} />}
    </div>
    <aside>订单 商品</aside>
    <Cover title="新手引导" />
  </div>,
);
