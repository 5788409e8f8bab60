import { followChanges } from '../platform/follow-changes.ts';
import type { PagePart } from '../platform/page-parts.ts';
import { deliver } from '../platform/send.ts';
import type { Handover } from './handover.ts';
import { createOverlay, type Overlay, type Surface } from './overlay/overlay.ts';
import type { Identified, Kind, PageOf } from './reading/kind.ts';
import { startSession } from './reading/session.ts';
import type { SessionState } from './reading/session-types.ts';
import { afterPage } from './reading/turns.ts';

interface FrameReading<R extends Identified, O extends { id: string }, S, P extends PageOf> {
  kind: Kind<R, O, S, P>;
  /** What is brought when somebody first opens a card. */
  card: PagePart;
  /** What is laid over the page; `refresh` asks again how the shown records stand. */
  surfaceOf(refresh: () => void): Surface<SessionState<O, S>>;
}

/** Reads what a frame shows and has fetched, and lays badges and a chip over it, for as long as the extension is there. */
export function readFrame<R extends Identified, O extends { id: string }, S, P extends PageOf>(
  { alive, signal, onAnswer }: Handover,
  { kind, card, surfaceOf }: FrameReading<R, O, S, P>,
): void {
  if (signal.aborted) return;
  const now = () => Date.now();
  const top = window === window.top;
  const refresh = () => void session.refresh();
  const loadCard = async () => (await deliver('bring', { part: card }, signal)).ok;
  let overlay: Overlay<SessionState<O, S>> | undefined;

  const draw = (state: SessionState<O, S>) => {
    if (!alive() || (!state.isRead && !overlay)) return;
    overlay ??= createOverlay(document, surfaceOf(refresh), { chip: top, now }, { loadCard, alive }, signal);
    overlay.draw(state);
  };

  const session = startSession({ document, kind, top, now, onState: draw, signal });
  followChanges(document, refresh, signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
  document.addEventListener('visibilitychange', alive, { signal });
  onAnswer(afterPage(session.answer, signal));
}
