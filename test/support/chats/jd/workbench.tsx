/** @jsxImportSource react */
import { useState } from 'react';
import { chinaTime } from '../../china-time.ts';
import { useEditable } from '../shared/editable.ts';
import { expose, hashed, knobs, openDesk, script, today } from '../shared/page.ts';
import { Cover, mount, useDesk, useNewestInView } from '../shared/react.tsx';
import { withdrawnLine } from '../talk.ts';

const desk = openDesk('jd');
const HEIGHT = 46;
const WINDOW = 230;
const drafts = ['', ''];

/** Only the rows around the window are in the document, and not in the order in which they stand. */
function List() {
  useDesk(desk);
  const [top, setTop] = useState(0);
  const first = Math.floor(top / HEIGHT);
  const shown = desk.conversations
    .map((one, index) => ({ one, index }))
    .slice(first, first + Math.ceil(WINDOW / HEIGHT) + 1)
    .reverse();
  return (
    <div
      style={{ height: WINDOW, overflowY: 'auto', position: 'relative' }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: desk.conversations.length * HEIGHT, position: 'relative' }} key={desk.generation}>
        {shown.map(({ one, index }) => {
          const last = one.turns.at(-1);
          return (
            <div
              key={one.key}
              className={`alluser-item ${one.key === desk.header ? 'alluser-item_active' : ''}`}
              style={{ position: 'absolute', top: index * HEIGHT, height: HEIGHT, width: 250 }}
              onClick={(event) => event.isTrusted && desk.open(one.key)}
            >
              <span className="alluser-item-name">{one.name}</span>
              <span className="alluser-item-breifdesc">
                {last?.kind === 'picture' ? '[图片]' : last?.text}
              </span>
              <span className="alluser-item-date-w">{chinaTime(last?.at ?? today(), 'HH:mm')}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Left() {
  useDesk(desk);
  return (
    <div>
      <div className="c_tabs-tabpane">其他插件面板</div>
      <div id="t-alluser-wrap">
        <div className="c_tabs">
          <div className="c_tabs-nav-container">
            <div className="c_tabs-tab c_tabs-tab_check" title="正在咨询">
              正在咨询
            </div>
            <div className="c_tabs-tab" title="历史咨询">
              历史咨询
            </div>
          </div>
          <div className="c_tabs-content">
            <div className="c_tabs-tabpane">
              <div className="c_cas-head">正在咨询({desk.conversations.length})</div>
              <List />
            </div>
            <div className="c_tabs-tabpane c_tabs-tab_inactive">最近联系人(99)</div>
          </div>
        </div>
      </div>
    </div>
  );
}

function Thread() {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  return (
    <div ref={scroll} id="t-chat-scroll" className="chat-scroll" key={`${desk.thread}/${desk.generation}`}>
      {desk.turnsOf(desk.thread).map((turn) => (
        <div className="message" key={turn.id}>
          {turn.who === 'system' || turn.kind === 'withdrawn' ? (
            <div className={hashed('message-tip', 12)}>
              {turn.kind === 'withdrawn' ? withdrawnLine(turn) : turn.text}
            </div>
          ) : (
            <div className={turn.who === 'buyer' ? 'message_left' : 'message_right'} id={turn.id}>
              {turn.who === 'robot' && script && <i className="robot-mark" />}
              <span className="message__time_str">{chinaTime(turn.at, 'HH:mm:ss')}</span>
              <span className="message__content">
                {turn.kind === 'picture' ? (
                  <img alt="" src="data:," />
                ) : turn.kind === 'video' ? (
                  <video />
                ) : (
                  turn.text
                )}
              </span>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** The editor's text as the page's model has it: each `div` is a line, `br` breaks one or holds an empty one open. */
function textIn(editor: Node): string {
  let text = '';
  for (const node of editor.childNodes) {
    if (node.nodeName === 'BR') text += node.nextSibling ? '\n' : '';
    else if (node.nodeName === 'DIV') {
      if (node.previousSibling && !(node.previousSibling.nodeName === 'BR')) text += '\n';
      text += textIn(node);
    } else text += node.nodeName === '#text' ? (node.nodeValue ?? '') : textIn(node);
  }
  return text.replaceAll('\u00a0', ' ');
}

/** Writes a draft as the page's own editor does: a `div` for each line. */
function show(editor: HTMLElement, text: string): void {
  const lines = text.split('\n').map((line) => {
    const div = document.createElement('div');
    div.append(line || document.createElement('br'));
    return div;
  });
  editor.replaceChildren(...(text ? lines : []));
}

function Editor({ which }: { which: number }) {
  const { send, field } = useEditable<HTMLDivElement>({ desk, drafts, which, textIn, show });
  return (
    <>
      <div className="EditorContent chat-box" {...field} />
      <div className="SendButtonGroup">
        <div className="send-button" onClick={(event) => event.isTrusted && send()}>
          发送
        </div>
      </div>
    </>
  );
}

function Header() {
  useDesk(desk);
  return (
    <div className="chat-head-name">
      <span>{desk.find(desk.header)?.name}</span>
    </div>
  );
}

expose(desk, (which) => drafts[which] ?? '');
mount(
  <div className="chat-columns">
    <Left />
    <div className="chat-middle">
      <Header />
      <Thread />
      <Editor which={0} />
      {knobs.composers > 1 && <Editor which={1} />}
    </div>
    <aside>商品 订单</aside>
    <Cover title="工作台升级" />
  </div>,
);
