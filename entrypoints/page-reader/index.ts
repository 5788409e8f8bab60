import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeHandover } from '../../utils/page/handover.ts';
import { createOverlay, type Overlay } from '../../utils/page/overlay/overlay.ts';
import { ordersOf } from '../../utils/page/reading/orders.ts';
import { startSession } from '../../utils/page/reading/session.ts';
import type { SessionState } from '../../utils/page/reading/session-types.ts';
import { afterPage } from '../../utils/page/reading/turns.ts';
import type { Outlook, Summary } from '../../utils/platform/contract.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { deliver } from '../../utils/platform/send.ts';
import { compile } from '../../utils/reader/compile.ts';
import { orderSurface } from './surface.ts';

type State = SessionState<Outlook, Summary>;

/** Reads what a frame shows and has fetched, and lays badges and a chip over it. Brought into a frame that may be read, once. */
export default defineUnlistedScript(() => {
  const taken = takeHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const { alive, signal } = handover;
  if (signal.aborted) return;
  const now = () => Date.now();
  const top = window === window.top;
  let overlay: Overlay<State> | undefined;
  const refresh = () => void session.refresh();

  const draw = (state: State) => {
    if (!alive() || (!state.isRead && !overlay)) return;
    const loadCard = async () => (await deliver('bring', { part: 'card' }, signal)).ok;
    const surface = orderSurface(data.timeZone, refresh);
    overlay ??= createOverlay(document, surface, { chip: top, now }, { loadCard, alive }, signal);
    overlay.draw(state);
  };

  const session = startSession({ document, kind: ordersOf(compile(data)), top, now, onState: draw, signal });
  followChanges(document, refresh, signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
  document.addEventListener('visibilitychange', alive, { signal });
  handover.onAnswer(afterPage(session.answer, signal));
});
