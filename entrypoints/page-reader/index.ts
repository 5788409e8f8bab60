import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeHandover } from '../../utils/page/handover.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { deliver } from '../../utils/platform/send.ts';
import { compile } from '../../utils/reader/compile.ts';
import { createOverlay, type Overlay } from './overlay/overlay.ts';
import { startSession } from './session.ts';
import type { SessionState } from './session-types.ts';
import { afterPage } from './turns.ts';

/** Reads what a frame shows and has fetched, and lays badges and a chip over it. Brought into a frame that may be read, once. */
export default defineUnlistedScript(() => {
  const taken = takeHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const { alive, signal } = handover;
  if (signal.aborted) return;
  const now = () => Date.now();
  const top = window === window.top;
  let overlay: Overlay | undefined;
  const refresh = () => void session.refresh();

  const draw = (state: SessionState) => {
    if (!alive() || (!state.page && !overlay)) return;
    const loadCard = async () => (await deliver('bring', { part: 'card' }, signal)).ok;
    overlay ??= createOverlay(document, { chip: top, now }, { loadCard, refresh, alive }, signal);
    overlay.draw({ ...state, timeZone: data.timeZone });
  };

  const session = startSession({ document, console: compile(data), top, now, onState: draw, signal });
  followChanges(document, refresh, signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
  document.addEventListener('visibilitychange', alive, { signal });
  handover.onAnswer(afterPage(session.answer, signal));
});
