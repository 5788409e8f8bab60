import { knobs } from '../shared/page.ts';
import { showRecords } from './records.tsx';

// The console's page and the records are documents of two sites, with one script here.
function showFrame(): void {
  const frame = document.createElement('iframe');
  frame.src = `https://market.m.taobao.com/app/qn/im-history-search/index.html${location.search}#/`;
  Object.assign(frame.style, { border: '0', width: '100%', height: '100vh' });
  document.getElementById('root')?.append(frame);
}

if (location.hostname === 'market.m.taobao.com') showRecords();
else setTimeout(showFrame, knobs.delay);
