// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { buyerWhoSpeaks } from '../../../utils/chat-log/buyer-who-speaks.ts';
import { compileLog } from '../../../utils/chat-log/compile-log.ts';
import taobaoLog from '../../../utils/consoles/taobao/log.ts';
import { pageOf, pinduoduo } from './pages.ts';

const compiled = compileLog({ id: 'taobao', hosts: [], timeZone: 'Asia/Shanghai', pages: [], ...taobaoLog });
const moment = { now: 0, zone: 'Asia/Shanghai' };
const wrap = (name: string) =>
  `<div class="_chatWrap_a1b2c_12"><div class="_chatTime_a1b2c_20">2026-09-09 23:59:59</div>${name && `<span class="_chatName_a1b2c_3">${name}</span>`}<span title="好">好</span></div>`;

function said(speakers: readonly string[], listed: readonly string[] = ['tb12_00', '林间有鹿', 'tb9']) {
  const rows = listed.map((name) => `<div class="results-list" title="${name}">${name}</div>`).join('');
  const html = `<div class="message-list-left">${rows}</div><div class="message-list-right"><div><div>2026-09-09</div>${speakers.map(wrap).join('')}</div></div>`;
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const list = document.querySelector('.message-list-right');
  return list && buyerWhoSpeaks(pageOf(compiled), list, moment);
}

it('is the one of the list who speaks', () => {
  expect(said(['tb12_00', '店:甲', '店', 'tb12_00', ''])).toBe('tb12_00');
  expect(said(['店:甲', '林间有鹿'])).toBe('林间有鹿');
});

it('is nobody where none of the list speaks, or several do', () => {
  expect(said(['店:甲', '店'])).toBeUndefined();
  expect(said(['tb12_00', 'tb9', '店:甲'])).toBeUndefined();
  expect(said([])).toBeUndefined();
  expect(said(['', ''], ['', 'tb9'])).toBeUndefined();
});

it('is nobody where messages or rows do not name anybody', () => {
  const list = document.createElement('ul');
  document.body.replaceChildren(list);
  expect(buyerWhoSpeaks(pageOf(pinduoduo), list, moment)).toBeUndefined();
});
