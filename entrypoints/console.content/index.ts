import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleOf, consoles } from '../../utils/consoles/registry.ts';
import { send } from '../../utils/platform/send.ts';
import { compile } from '../../utils/reader/compile.ts';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';
import { receiveAnswers } from '../../utils/tap/receive.ts';
import { pathOf, watchAddress } from './address.ts';
import { followChanges } from './follow-changes.ts';
import { createOverlay, type Overlay } from './overlay/overlay.ts';
import { clearRemains } from './overlay/stage.ts';
import { startSession } from './session.ts';
import type { Session, SessionState } from './session-types.ts';

/** Whether a document may show a page that is read; a child frame may be any page that allows frames. */
const mayBeRead = ({ pages }: ConsoleData, top: boolean): boolean =>
  pages.some(
    ({ frames, url }) =>
      (!top && frames === 'any') || url.some((test) => new RegExp(test, 'u').test(pathOf(location))),
  );

/** Runs in every frame of a console: reads what the page shows and has fetched, and lays badges and a chip over it. */
export default defineContentScript({
  matches: consoles.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  allFrames: true,
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  /** Called without WXT's context (`scripts/build/bare-content.ts`). */
  main() {
    const data = consoleOf(location.hostname);
    if (!data || !(document instanceof HTMLDocument)) return;
    clearRemains(document);
    const ended = new AbortController();
    const { signal } = ended;
    const now = () => Date.now();
    const top = window === window.top;
    const alive = () => {
      if (browser.runtime?.id !== undefined) return true;
      ended.abort();
      return false;
    };
    let overlay: Overlay | undefined;
    let session: Session | undefined;
    const refresh = () => void session?.refresh();

    const draw = (state: SessionState) => {
      if (!alive() || (!state.page && !overlay)) return;
      const actions = { loadCard: async () => (await send('unfold', {})).ok, refresh, alive };
      overlay ??= createOverlay(document, { chip: top, now }, actions, signal);
      overlay.draw({ ...state, timeZone: data.timeZone });
    };

    /** Nothing is compiled, watched or drawn before a page or an answer asks for it. */
    const begin = (): Session => {
      if (session) return session;
      session = startSession({ document, console: compile(data), top, now, onState: draw, signal });
      followChanges(document, refresh, signal);
      for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
      document.addEventListener('visibilitychange', alive, { signal });
      return session;
    };
    const beginIfRead = () => {
      if (mayBeRead(data, top)) begin();
    };
    receiveAnswers(document, (answer) => begin().answer(answer), signal);
    watchAddress(window, beginIfRead, signal);
    beginIfRead();
  },
});
