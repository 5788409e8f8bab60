/** @jsxImportSource react */
import { Fragment } from 'react';
import { chinaTime } from '../../china-time.ts';
import { groupStarts, shownId } from '../script.ts';
import type { Desk } from '../shared/desk.ts';
import { hashed, knobs, script } from '../shared/page.ts';
import { useDesk, useNewestInView } from '../shared/react.tsx';
import { type TrueTurn, withdrawnLine } from '../talk.ts';

function Bubble({ turn }: { turn: TrueTurn }) {
  if (turn.kind === 'withdrawn') return <div className={hashed('recalled', 20)}>{withdrawnLine(turn)}</div>;
  const isMine = turn.who === 'staff';
  const isSaid = turn.who === 'buyer' || isMine;
  if (turn.kind === 'card') {
    const card = (
      <div className="chatd-card">
        <div className="chatd-card-main">
          <div className="pigeon-card-place-holder-text">
            <div className="content">{turn.text}</div>
          </div>
        </div>
      </div>
    );
    return script && isSaid ? (
      <div className={`leaveMessage ${isMine ? 'messageIsMe' : 'messageNotMe'}`}>{card}</div>
    ) : (
      card
    );
  }
  if (turn.who === 'robot' || turn.who === 'system') return <div>{turn.text}</div>;
  return (
    <div
      className={`leaveMessage ${isMine ? 'messageIsMe' : 'messageNotMe'}`}
      style={isMine ? { flexDirection: 'row-reverse' } : undefined}
    >
      {!isMine && <img alt="头像" src="data:," />}
      {turn.kind === 'picture' ? (
        <img alt="图片" src="data:," />
      ) : turn.kind === 'video' ? (
        <video />
      ) : (
        <pre>
          <span>{turn.text}</span>
        </pre>
      )}
    </div>
  );
}

function Divider({ at }: { at: number }) {
  return <div className={hashed('divider', 20)}>{chinaTime(at, 'MM-DD HH:mm')}</div>;
}

export function Thread({ desk }: { desk: Desk }) {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  const turns = desk.turnsOf(desk.thread);
  const starts = groupStarts('doudian', turns).map((is, index) => (script ? is : index % 6 === 0));
  /** Of a script it stands between the messages, where it is an element of its own. */
  const isApart = script !== undefined && knobs.layout !== 'other';
  return (
    <div ref={scroll} className="messageList chat-scroll" key={`${desk.thread}/${desk.generation}`}>
      {turns.map((turn, index) => (
        <Fragment key={turn.id}>
          {starts[index] && isApart && <Divider at={turn.at} />}
          <div data-qa-id="qa-message-warpper">
            {starts[index] && !isApart && <Divider at={turn.at} />}
            <div {...(desk.withoutId.has(turn.id) ? {} : { 'data-id': shownId('doudian', turn) })}>
              <Bubble turn={turn} />
            </div>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
