/** @jsxImportSource react */
import { chinaTime } from '../../china-time.ts';
import type { Desk } from '../shared/desk.ts';
import { hashed } from '../shared/page.ts';
import { useDesk, useNewestInView } from '../shared/react.tsx';
import type { TrueTurn } from '../talk.ts';

function Bubble({ turn }: { turn: TrueTurn }) {
  if (turn.kind === 'withdrawn') return <div className={hashed('recalled', 20)}>对方撤回了一条消息</div>;
  if (turn.kind === 'card')
    return (
      <div className="chatd-card">
        <div className="chatd-card-main">
          <div className="pigeon-card-place-holder-text">
            <div className="content">{turn.text}</div>
          </div>
        </div>
      </div>
    );
  if (turn.who === 'robot' || turn.who === 'system') return <div>{turn.text}</div>;
  const isMine = turn.who === 'staff';
  return (
    <div
      className={`leaveMessage ${isMine ? 'messageIsMe' : 'messageNotMe'}`}
      style={isMine ? { flexDirection: 'row-reverse' } : undefined}
    >
      {!isMine && <img alt="头像" src="data:," />}
      {turn.kind === 'picture' ? (
        <img alt="图片" src="data:," />
      ) : (
        <pre>
          <span>{turn.text}</span>
        </pre>
      )}
    </div>
  );
}

/** The id as the page writes it: what is no message says so in its id. */
function idOf(turn: TrueTurn): string {
  if (turn.kind === 'card') return `${turn.id}_template`;
  if (turn.kind === 'from') return `${turn.id}_Welcome_1`;
  if (turn.who === 'robot') return `llm_process_${turn.id}`;
  if (turn.who === 'system') return `cs_close_conversation_${turn.id}`;
  return turn.id;
}

export function Thread({ desk }: { desk: Desk }) {
  useDesk(desk);
  const scroll = useNewestInView(desk);
  const turns = desk.find(desk.thread)?.turns ?? [];
  return (
    <div ref={scroll} className="messageList chat-scroll" key={`${desk.thread}/${desk.generation}`}>
      {turns.map((turn, index) => (
        <div data-qa-id="qa-message-warpper" key={turn.id}>
          {index % 6 === 0 && (
            <div className={hashed('divider', 20)}>{chinaTime(turn.at, 'MM-DD HH:mm')}</div>
          )}
          <div {...(desk.withoutId.has(turn.id) ? {} : { 'data-id': idOf(turn) })}>
            <Bubble turn={turn} />
          </div>
        </div>
      ))}
    </div>
  );
}
