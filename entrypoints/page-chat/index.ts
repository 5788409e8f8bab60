import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chatPageAt, compileChat } from '../../utils/chat/chat-page.ts';
import { findComposers } from '../../utils/chat/composers.ts';
import { joinWatch } from '../../utils/chat/shared-watch.ts';
import type { ChatView } from '../../utils/chat/view.ts';
import { takeChatHandover } from '../../utils/page/handover.ts';
import type { MessageName } from '../../utils/platform/contract.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { receivePageMessages } from '../../utils/platform/page-messages.ts';
import type { AskReply } from '../../utils/platform/reply-asks.ts';
import { deliver, send } from '../../utils/platform/send.ts';
import { createEditor } from './editor.ts';
import { pageHandlers } from './page-handlers.ts';
import { startChat } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** Suggests, finds and puts in replies at the composers of a chat page, and checks drafts. Brought into a frame that is one, once. */
export default defineUnlistedScript(() => {
  const taken = takeChatHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const { alive, signal } = handover;
  if (signal.aborted) return;
  const compiled = compileChat(data);
  const isTop = window === window.top;
  let seen: ChatView | undefined;

  const bringPicker = async () => (await deliver('bring', { part: 'picker' }, signal)).ok;
  const around: Surroundings = {
    document,
    view: window,
    console: data.id,
    read: () => watch.look(),
    seen: () => seen,
    composers() {
      const page = chatPageAt(compiled, location, isTop);
      return page ? findComposers(document, page) : [];
    },
    editor: createEditor(bringPicker, signal),
    ask: ((name: MessageName, body: never) => deliver(name, body, signal)) as AskReply,
    tell: (name, body) => void (send as AskReply)(name, body),
    bringPicker,
    alive,
    now: () => Date.now(),
    signal,
  };
  const chat = startChat(around);
  const onChange = (view: ChatView | undefined) => {
    seen = view;
    chat.change(view);
  };
  const watch = joinWatch(document, compiled, { onChange }, signal);
  followChanges(document, chat.refresh, signal);
  receivePageMessages(pageHandlers(around, chat), signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
});
