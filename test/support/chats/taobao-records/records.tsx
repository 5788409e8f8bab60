/** @jsxImportSource react */
import { Fragment } from 'react';
import { chinaTime } from '../../china-time.ts';
import type { Desk } from '../shared/desk.ts';
import { expose, hashed, knobs, openDesk } from '../shared/page.ts';
import { mount, useDesk, useNewestInView } from '../shared/react.tsx';
import { type TrueTurn, withdrawnLine } from '../talk.ts';

/** The main account; agents have names of their own behind a colon. */
const MAIN = '晨光小铺';

/** A class of CSS modules: what is behind its readable part is made anew at each build. */
const local = (name: string): string => `_${name}_${hashed(name)}_${(name.length * 7) % 90}`;

function speakerOf(turn: TrueTurn, buyer: string): string {
  if (turn.who === 'buyer') return buyer;
  if (turn.who === 'robot') return `${MAIN}:智能客服`;
  return turn.agent ? `${MAIN}:${turn.agent}` : MAIN;
}

function Item({ turn, buyer }: { turn: TrueTurn; buyer: string }) {
  // Of the shop's side it is not known whether it is drawn otherwise.
  const side = turn.who === 'buyer' || knobs.layout === 'other' ? 'chatTextLeft' : 'chatTextRight';
  const words = turn.kind === 'withdrawn' ? withdrawnLine(turn) : turn.text;
  if (turn.who === 'system' || turn.kind === 'withdrawn')
    return (
      <div className={local('chatWrap')}>
        <div className={local('chatTime')}>{chinaTime(turn.at, 'YYYY-MM-DD HH:mm:ss')}</div>
        <span className={local('chatTextLeft')} title={words}>
          {words}
        </span>
      </div>
    );
  return (
    <div className={local('chatWrap')}>
      <div className={local('chatTime')}>{chinaTime(turn.at, 'YYYY-MM-DD HH:mm:ss')}</div>
      <span className={local('chatName')}>{speakerOf(turn, buyer)}</span>
      {turn.kind === 'picture' ? (
        <img className={local('img')} alt="" src="data:," />
      ) : turn.kind === 'video' ? (
        <video />
      ) : (
        <span className={local(side)} title={turn.text}>
          {turn.text}
        </span>
      )}
    </div>
  );
}

const dayOf = (turn: TrueTurn): string => chinaTime(turn.at, 'YYYY-MM-DD');

function Right({ desk }: { desk: Desk }) {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  const turns = desk.turnsOf(desk.thread);
  const days = [...new Set(turns.map(dayOf))];
  const buyer = desk.find(desk.thread)?.name ?? '';
  return (
    <div
      ref={scroll}
      className="message-list-right chat-scroll"
      style={{ height: '80vh' }}
      key={`${desk.thread}/${desk.generation}`}
    >
      {days.map((day) => (
        <div key={day}>
          <div>{day}</div>
          {turns
            .filter((turn) => dayOf(turn) === day)
            .map((turn) => (
              <Item key={turn.id} turn={turn} buyer={buyer} />
            ))}
        </div>
      ))}
    </div>
  );
}

function Left({ desk }: { desk: Desk }) {
  useDesk(desk);
  return (
    <div className="message-list-left">
      {desk.conversations.map((one) => (
        <div
          key={one.key}
          // How the row that was pressed is marked is not known, nor whether it is.
          className={`results-list ${one.key === desk.header && knobs.layout !== 'other' ? local('active') : ''}`}
          title={one.name}
          onClick={(event) => event.isTrusted && desk.open(one.key)}
        >
          <span>{one.name}</span>
        </div>
      ))}
    </div>
  );
}

/** The records, in the frame: a row is pressed, and its messages are there a moment later. */
export function showRecords(): void {
  const desk = openDesk('taobao-records');
  expose(desk, () => '');
  mount(
    <Fragment>
      <div className="tbd-tabs-nav-list">聊天记录 客服记录</div>
      <span className="next-input nickname">
        <input placeholder="请输入" />
      </span>
      <div className="message-container" style={{ display: 'flex' }} data-delay={knobs.delay}>
        <Left desk={desk} />
        <Right desk={desk} />
      </div>
    </Fragment>,
  );
}
