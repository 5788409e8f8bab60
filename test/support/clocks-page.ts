import type { Page } from 'puppeteer';

export interface PracticeChat {
  rows: number;
  /** Only the rows in the window are drawn, as large lists do. */
  virtual: boolean;
  dark: boolean;
  /** Width of the list in CSS px. */
  list: number;
}

const NAMES = ['张*', '李小姐', '山里的小**', 'tb_99817263', '王**', '一只大橘', 'k***9', '陈先生（回头客）'];
const WORDS = [
  '在吗',
  '这个什么时候发货呀，我周五就要出门了',
  '[图片]',
  '尺码偏大吗',
  '好的谢谢',
  '发票能开抬头吗？公司的那种',
];

/** The page's own script, as text: it runs in the page. */
function build({ rows, virtual, dark, list }: PracticeChat, names: string[], words: string[]): void {
  const height = 64;
  const style = document.createElement('style');
  const ink = dark ? '#e6e6e6' : '#1d2129';
  const line = dark ? '#333' : '#e5e6eb';
  style.textContent = `
    * { box-sizing: border-box } body { margin: 0; font: 14px/20px "Microsoft YaHei", sans-serif; color: ${ink}; background: ${dark ? '#141414' : '#fff'} }
    .app { position: fixed; inset: 0; display: flex; background: inherit } .list { width: ${list}px; flex: none; overflow-y: auto; border-right: 1px solid ${line}; position: relative }
    .row { position: relative; display: flex; gap: 8px; height: ${height}px; padding: 10px 12px; cursor: pointer } .row.open { background: ${dark ? '#26303d' : '#e8f3ff'} }
    .row img { width: 40px; height: 40px; border-radius: 50%; background: #c9d8ea; flex: none } .row .body { flex: 1; min-width: 0 }
    .row .top { display: flex; justify-content: space-between; gap: 8px } .row .name, .row .last { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
    .row .time, .row .last { color: #86909c; font-size: 12px }
    .talk { flex: 1; display: flex; flex-direction: column; min-width: 0 } .head { height: 52px; padding: 16px; border-bottom: 1px solid ${line}; flex: none; font-weight: bold }
    .thread { flex: 1; overflow-y: auto; padding: 16px } .thread p { max-width: 60%; padding: 8px 12px; border-radius: 8px; background: ${dark ? '#222' : '#f2f3f5'} }
    .write { flex: none; border-top: 1px solid ${line}; padding: 8px } .draft { width: 100%; height: 72px; border: 0; background: none; color: inherit; font: inherit } .send { float: right }
    .panel { width: 260px; border-left: 1px solid ${line}; padding: 16px; flex: none }
    @media (max-width: 900px) { .panel { display: none } }`;
  document.head.append(style);
  const make = (className: string, text = '', name = 'div') => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const rowFor = (at: number) => {
    const row = make(at === 0 ? 'row open' : 'row');
    row.dataset.key = `b${at}`;
    row.dataset.buyer = names[at % names.length] ?? '';
    const body = make('body');
    const top = make('top');
    top.append(make('name', row.dataset.buyer), make('time', `14:${String(at % 60).padStart(2, '0')}`));
    body.append(top, make('last', words[at % words.length]));
    row.append(make('', '', 'img'), body);
    return row;
  };
  const app = make('app');
  const box = make('list');
  const draw = () => {
    if (!virtual) return box.replaceChildren(...Array.from({ length: rows }, (_, at) => rowFor(at)));
    const tall = make('');
    tall.style.cssText = `height:${rows * height}px`;
    const first = Math.max(0, Math.floor(box.scrollTop / height) - 2);
    const last = Math.min(rows, first + Math.ceil(innerHeight / height) + 4);
    for (let at = first; at < last; at += 1) {
      const row = rowFor(at);
      row.style.cssText = `position:absolute;left:0;right:0;top:${at * height}px`;
      tall.append(row);
    }
    const top = box.scrollTop;
    box.replaceChildren(tall);
    box.scrollTop = top;
  };
  if (virtual) box.addEventListener('scroll', () => requestAnimationFrame(draw));
  addEventListener('practice:replace', draw);
  const talk = make('talk');
  const thread = make('thread');
  for (const words_ of words) thread.append(make('', words_, 'p'));
  const write = make('write');
  write.append(make('draft', '', 'textarea'), make('send', '发送', 'button'));
  talk.append(make('head', names[0]), thread, write);
  app.append(box, talk, make('panel', '最近订单'));
  document.body.append(app);
  draw();
}

/** A chat page as consoles have them, made by the page itself, without any console's names. */
export async function practiceChat(page: Page, choice: Partial<PracticeChat> = {}): Promise<void> {
  const all: PracticeChat = { rows: 300, virtual: false, dark: false, list: 280, ...choice };
  await page.evaluate(build, all, NAMES, WORDS);
}
