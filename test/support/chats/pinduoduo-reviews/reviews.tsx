/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import { chinaTime } from '../../china-time.ts';
import { Random } from '../../random.ts';
import { expose, hashed, knobs, now, openDesk, seed } from '../shared/page.ts';
import { Controlled, Cover, models, mount, useDesk } from '../shared/react.tsx';
import type { Conversation } from '../talk.ts';

// A review is a conversation of one word: what the buyer wrote is its last turn, and a reply is what is sent to it.
const desk = openDesk('pinduoduo-reviews');
const random = new Random(`${seed}/beast`);
const version = `5-${random.int(100, 300)}-${random.int(0, 3)}`;
const beast = (name: string) => `${name}_${version}`;
const hook = (name: string) => ({ 'data-testid': `beast-core-${name}` });

function Stars({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: stars have nothing else.
    <svg key={at} {...hook('icon-star_filled')} width="12" height="12" />
  ));
}

function Row({ one, index, reply }: { one: Conversation; index: number; reply(): void }) {
  const text = one.turns.findLast((turn) => turn.who === 'buyer' && turn.kind === 'text')?.text ?? '';
  const order = `${chinaTime(now, 'YYMMDD')}-${new Random(one.key).digits(15)}`;
  return (
    <>
      <tr className={beast('TB_bodyGroupHeader')} {...hook('table-body-tr')}>
        <td className={beast('TB_bodyGroupCell')} colSpan={3}>
          <Stars count={(index % 5) + 1} /> {one.name}{' '}
          {chinaTime(now - index * 3_600_000, 'YYYY/MM/DD HH:mm')}
        </td>
      </tr>
      <tr {...hook('table-body-tr')}>
        <td {...hook('table-td')}>{text}</td>
        <td {...hook('table-td')}>
          {one.turns.find((turn) => turn.kind === 'from')?.text} 订单编号：{order}
        </td>
        <td {...hook('table-td')}>
          <a {...hook('button-link')} onClick={(event) => event.isTrusted && reply()}>
            <span>回复/互动</span>
          </a>{' '}
          <a {...hook('button-link')}>
            <span>举报</span>
          </a>
        </td>
      </tr>
    </>
  );
}

function ReplyDialog({ close }: { close(): void }) {
  const state = useRef<{ value: string; set(value: string): void }>({ value: '', set: () => undefined });
  useEffect(() => desk.onSwitch(() => state.current.set('')), []);
  const send = () => {
    if (!state.current.value.trim()) return;
    desk.send(state.current.value);
    state.current.set('');
    close();
  };
  return (
    <div
      {...hook('modal')}
      className={beast('MDL_outerWrapper')}
      style={{ position: 'fixed', inset: 0, zIndex: 1000, background: 'rgba(0,0,0,.3)' }}
    >
      <div {...hook('modal-inner')}>
        <div className={beast('MDL_header')}>快捷回复</div>
        <Controlled
          {...hook('textArea-htmlInput')}
          style={{ width: '100%', height: 90 }}
          onState={(value, set) => {
            state.current = { value, set };
          }}
        />
        {knobs.composers > 1 && <Controlled which={1} {...hook('textArea-htmlInput')} />}
        <button type="button" {...hook('button')} onClick={(event) => event.isTrusted && send()}>
          <span>回复</span>
        </button>
        <button type="button" {...hook('modal-close-button')} onClick={close}>
          取消
        </button>
      </div>
    </div>
  );
}

function Reviews() {
  useDesk(desk);
  const [isOpen, setOpen] = useState(false);
  const rows = desk.conversations.map((one, index) => (
    <Row
      key={`${one.key}/${desk.generation}`}
      one={one}
      index={index}
      reply={() => {
        desk.open(one.key);
        setOpen(true);
      }}
    />
  ));
  return (
    <main id="pdd-app-skeleton-main-content">
      <h3 className={`evaluation__${hashed('evaluation')}`}>评价管理</h3>
      <table>
        <tbody {...hook('table-middle-tbody')}>{rows}</tbody>
      </table>
      {isOpen && <ReplyDialog close={() => setOpen(false)} />}
      <Cover title="评价管理升级" />
    </main>
  );
}

expose(desk, (which) => models[which] ?? '');
mount(<Reviews />);
