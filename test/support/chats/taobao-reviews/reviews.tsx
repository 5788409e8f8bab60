/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { chinaTime } from '../../china-time.ts';
import { Random } from '../../random.ts';
import { expose, hashed, knobs, now, openDesk } from '../shared/page.ts';
import { Controlled, Cover, models, mount, useDesk } from '../shared/react.tsx';
import type { Conversation } from '../talk.ts';

// A review is a conversation of one word: what the buyer wrote is its last turn, and a reply is what is sent to it.
const desk = openDesk('taobao-reviews');
const MOST = 500;
const FEELINGS = ['正面', '中性', '负面', '情感识别中'];
const SUBMIT = ['提交', '确认回复', '发布', '确定'];

function Row({ one, index, reply }: { one: Conversation; index: number; reply(): void }) {
  const text = one.turns.findLast((turn) => turn.who === 'buyer' && turn.kind === 'text')?.text;
  const digits = new Random(one.key);
  return (
    <tr className="next-table-row">
      <td className="next-table-cell">{FEELINGS[index % FEELINGS.length]}</td>
      <td className="next-table-cell">
        <div className="l-rate-content">
          <div className="rate-content">
            <span>{index % 4 === 3 ? '此用户没有填写评价' : text}</span>
          </div>
        </div>
        <div>初次评价：{chinaTime(now - index * 7_200_000, 'YYYY-MM-DD HH:mm')}</div>
      </td>
      <td className="next-table-cell">{one.turns.find((turn) => turn.kind === 'from')?.text}</td>
      <td className="next-table-cell">
        {one.name} 订单号：{`4${digits.digits(18)}`} 主评ID：{digits.digits(13)}
      </td>
      <td className="next-table-cell">
        {index % 5 === 4 ? (
          '已超过回复期限'
        ) : (
          <button type="button" className="next-btn" onClick={(event) => event.isTrusted && reply()}>
            评价回复
          </button>
        )}
      </td>
    </tr>
  );
}

function ReplyDialog({ close }: { close(): void }) {
  const [value, setValue] = useState('');
  const reset = useRef<(value: string) => void>(() => undefined);
  useEffect(() => desk.onSwitch(() => reset.current('')), []);
  const send = () => {
    desk.send(value);
    reset.current('');
    close();
  };
  const note = (next: string, set: (value: string) => void) => {
    reset.current = set;
    if (next !== value) queueMicrotask(() => setValue(next));
  };
  const dialog = (
    <div
      {...(knobs.layout === 'other' ? {} : { role: 'dialog' })}
      className={`next-overlay-wrapper ${hashed('dialog')}`}
      style={{ position: 'fixed', inset: '120px 30% auto', background: '#fff', padding: 24, zIndex: 1001 }}
    >
      <h4>评价回复</h4>
      <span className="next-input next-input-textarea">
        <Controlled
          placeholder="请输入回复内容"
          maxLength={MOST}
          data-real="true"
          rows={4}
          style={{ width: '100%' }}
          onState={note}
        />
        <span className="next-input-control">
          <span className="next-input-len">
            {value.length}/{MOST}
          </span>
        </span>
      </span>
      {knobs.composers > 1 && <Controlled which={1} placeholder="请输入备注" />}
      <button
        type="button"
        className="next-btn next-medium next-btn-primary"
        disabled={!value.trim()}
        onClick={(event) => event.isTrusted && send()}
      >
        <span className="next-btn-helper">{new Random(hashed('submit')).pick(SUBMIT)}</span>
      </button>
      <button type="button" className="next-btn next-medium next-btn-normal" onClick={close}>
        <span className="next-btn-helper">取消</span>
      </button>
    </div>
  );
  return createPortal(dialog, document.body);
}

function Reviews() {
  useDesk(desk);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="next-loading-wrap">
      <div>
        <div className="next-table-medium">
          <table role="table">
            <thead className="next-table-header">
              <tr>
                {['情感', '评价内容', '商品', '买家', '操作'].map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody className="next-table-body" key={desk.generation}>
              {desk.conversations.map((one, index) => (
                <Row
                  key={one.key}
                  one={one}
                  index={index}
                  reply={() => {
                    desk.open(one.key);
                    setOpen(true);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {isOpen && <ReplyDialog close={() => setOpen(false)} />}
      <Cover title="我知道了：评价新功能" />
    </div>
  );
}

expose(desk, (which) => models[which] ?? '');
mount(<Reviews />);
