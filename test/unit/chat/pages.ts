import doudianData from '../../../utils/consoles/doudian/chat.ts';
import jdData from '../../../utils/consoles/jd/chat.ts';
import kuaishouData from '../../../utils/consoles/kuaishou/chat.ts';
import pinduoduoData from '../../../utils/consoles/pinduoduo/chat.ts';
import taobaoData from '../../../utils/consoles/taobao/chat.ts';
import type { ChatConsole } from '../../../utils/reader/chat-vocabulary.ts';

const consoleOf = (id: string, data: Pick<ChatConsole, 'pages'>, ...hosts: string[]): ChatConsole => ({
  id,
  hosts,
  timeZone: 'Asia/Shanghai',
  ...data,
});

export const pinduoduo = consoleOf('pinduoduo', pinduoduoData, 'mms.pinduoduo.com');
export const doudian = consoleOf('doudian', doudianData, 'im.jinritemai.com');
export const jd = consoleOf('jd', jdData, 'dongdong.jd.com');
export const kuaishou = consoleOf('kuaishou', kuaishouData, 'im.kwaixiaodian.com');
export const taobao = consoleOf('taobao', taobaoData, 'myseller.taobao.com');

/** What was parsed already: some pages are drawn hundreds of times. */
const pages = new Map<string, Document>();

/** Markup as an element; what is in a test is ours. */
export function draw(html: string): Element[] {
  let parsed = pages.get(html);
  if (!parsed) {
    parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
    pages.set(html, parsed);
  }
  return [...parsed.body.children].map((element) => document.importNode(element, true));
}

/** A message of Pinduoduo's thread. */
export const pddMessage = (id: number, uid: string, text: string, who = 'buyer-item'): string =>
  `<li class="clearfix onemsg" id="middlePanel_list_${id}"><div class="merchantMessage"><div class="${who}"><div currentuid="${uid}"><div class="msg-content"><p class="msg-content-box">${text}</p></div></div></div></div></li>`;

/** Pinduoduo's chat page around a thread. */
export const pddPage = (uid: string, name: string, thread: string): string =>
  `<div id="app"><ul class="already-unreply"><li class="chat-item"><div class="chat-item-box active" data-random="${uid}-0-all"><span class="nickname-span">${name}</span></div></li></ul><div class="chatWindowHeader"><div class="base-info"><span class="name">${name}</span></div></div><div id="msgListContainer"><ul class="msg-list">${thread}</ul></div><div class="reply-box"><textarea id="replyTextarea"></textarea></div></div>`;
