import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findComposers } from '../../utils/chat/composers.ts';
import { compileLog, logPageAt } from '../../utils/chat-log/compile-log.ts';
import { followChat } from '../../utils/chat-log/follow/follow-chat.ts';
import { takeLogHandover } from '../../utils/page/handover.ts';
import { afterPage } from '../../utils/page/reading/turns.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { deliver, send } from '../../utils/platform/send.ts';
import { startLive } from './live/live.ts';

/** Gives way to the page until it is idle, but not for long; in a hidden page, where nothing is ever idle, for a turn. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 100 });
  });

/** Logs who said something when in a chat page, and shows who waits. Brought into a frame that is one, once. */
export default defineUnlistedScript(() => {
  const taken = takeLogHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const { alive, signal } = handover;
  if (signal.aborted) return;
  const compiled = compileLog(data);
  const console = data.id;
  const isTop = window === window.top;
  const now = () => Date.now();
  const page = () => logPageAt(compiled, location, isTop);

  const surface = startLive({
    document,
    view: window,
    console,
    shop: () => following.shop(),
    composers() {
      const here = page();
      return here ? findComposers(document, here) : [];
    },
    answering(conversation, until) {
      void send('answering', { console, shop: following.known(), conversation, until });
    },
    alive,
    now,
    signal,
  });
  const following = followChat({
    document,
    compiled,
    surface,
    log: (body) => deliver('log', body, signal),
    askWaiting: (shop) => deliver('waiting', { console, shop }, signal),
    giveWay,
    alive,
    now,
    signal,
  });
  followChanges(document, following.refresh, signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
  document.addEventListener('visibilitychange', alive, { signal });
  handover.onAnswer(afterPage(following.answer, signal));
});
