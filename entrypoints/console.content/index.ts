import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleOf, consoles } from '../../utils/consoles/registry.ts';
import { CHANGED } from '../../utils/platform/changed.ts';
import { send } from '../../utils/platform/send.ts';
import { compile } from '../../utils/reader/compile.ts';
import { receiveAnswers } from '../../utils/tap/receive.ts';
import { createOverlay, type Overlay } from './overlay/overlay.ts';
import { type Session, type SessionState, startSession } from './session.ts';

/** Changes come in bursts; what is shown is asked for again this long (ms) after the last. */
const SETTLE = 500;

/** Runs in every frame of a console: reads what the page shows and has fetched, and lays badges and a chip over it. */
export default defineContentScript({
  matches: consoles.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  allFrames: true,
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  main(context) {
    const data = consoleOf(location.hostname);
    if (!data || !(document instanceof HTMLDocument)) return;
    const { signal } = context;
    const now = () => Date.now();
    const top = window === window.top;
    const alive = () => {
      if (browser.runtime?.id !== undefined) return true;
      context.abort();
      return false;
    };
    let state: SessionState | undefined;
    let overlay: Overlay | undefined;

    const draw = (next: SessionState) => {
      state = next;
      if (!alive()) return;
      if (!next.page && !overlay) return;
      overlay ??= createOverlay(
        document,
        { chip: top, now },
        {
          loadCard: async () => (await send('unfold', {})).ok,
          refresh: () => void session.refresh(),
          alive,
        },
        signal,
      );
      overlay.draw({ ...next, timeZone: data.timeZone });
    };

    const session: Session = startSession({
      document,
      console: compile(data),
      top,
      now,
      onState: draw,
      signal,
    });
    receiveAnswers(document, session.answer, signal);

    let stale: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      clearTimeout(stale);
      stale = document.hidden ? undefined : setTimeout(session.refresh, SETTLE);
    };
    let missed = false;
    const onMessage = (message: unknown): undefined => {
      if (message !== CHANGED || !state?.page) return undefined;
      missed = document.hidden;
      refreshSoon();
      return undefined;
    };
    document.addEventListener(
      'visibilitychange',
      () => {
        if (missed && !document.hidden) refreshSoon();
      },
      { signal },
    );
    browser.runtime.onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => clearTimeout(stale), { once: true });
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), {
      once: true,
    });
    for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
    document.addEventListener('visibilitychange', alive, { signal });
  },
});
