import shared from '../../../components/page/layer.css?inline';
import { drawUnfolding, type Unfolding } from '../../../components/page/unfold.ts';
import tokens from '../../../components/tokens.css?inline';
import { formatLeft, speakLeft } from '../../../utils/locales/format.ts';
import { urgencyOf } from '../../../utils/page/urgency.ts';
import type { Outlook, Summary } from '../../../utils/platform/contract.ts';
import type { LocatedRow } from '../../../utils/reader/read-rows.ts';
import type { Health } from '../../../utils/records/health.ts';
import { afterLayout } from '../turns.ts';
import { type BadgeLook, createBadges } from './badges.ts';
import { placeFor } from './card-place.ts';
import { createChip } from './chip.ts';
import css from './overlay.css?inline';
import { createStage } from './stage.ts';
import { nextTick } from './tick.ts';

/** Everything that the overlay shows; it reads nothing by itself. */
export interface OverlayModel {
  /** Every order on the page. */
  rows: readonly LocatedRow[];
  /** Those that get a badge. */
  shown: readonly LocatedRow[];
  outlooks: ReadonlyMap<string, Outlook>;
  summary: Summary | undefined;
  health: Health | undefined;
  refused: string | undefined;
  timeZone: string;
}

export interface OverlayActions {
  /** Brings the card's script into this frame; false when that failed. */
  loadCard(): Promise<boolean>;
  /** Asks again how the shown orders stand. */
  refresh(): void;
  /** False once the extension is gone; asked at every minute's tick. */
  alive(): boolean;
}

export interface Overlay {
  draw(model: OverlayModel): void;
}

function lookOf(outlook: Outlook | undefined, now: number): BadgeLook | undefined {
  if (outlook?.shipBy === undefined) return undefined;
  const left = outlook.shipBy - now;
  return { urgency: urgencyOf(outlook, now), label: formatLeft(left), spoken: () => speakLeft(left) };
}

/** Badges at the order numbers, the chip in the corner, and the card or panel that they open. `chip`: only in the top frame. */
export function createOverlay(
  document: Document,
  options: { chip: boolean; now(): number },
  actions: OverlayActions,
  signal: AbortSignal,
): Overlay {
  const stage = createStage(document, `${tokens}\n${shared}\n${css}`, actions.alive);
  const panel = stage.panel.appendChild(document.createElement('div'));
  const toggle = () => {
    open = open === 'panel' ? undefined : 'panel';
    void drawPanel();
  };
  const chip = options.chip ? createChip(stage.panel, toggle, signal) : undefined;
  let model: OverlayModel | undefined;
  let open: { id: string; at: DOMRect } | 'panel' | undefined;

  const dismiss = () => {
    open = undefined;
    void drawPanel();
  };
  /** By its own key or button: the focus goes where it can be opened again. Elsewhere it belongs to the page. */
  const close = () => {
    const id = open === 'panel' ? undefined : open?.id;
    dismiss();
    if (id === undefined || !badges.focus(id)) chip?.focus();
  };
  const openCard = (id: string, place: Element) => {
    if (!model?.outlooks.has(id)) return;
    open = { id, at: place.getBoundingClientRect() };
    void drawPanel();
  };
  const badges = createBadges(stage.badges, openCard, signal);

  const dueRows = () => {
    const now = options.now();
    return (model?.rows ?? []).filter(({ id }) => {
      const outlook = model?.outlooks.get(id);
      return outlook && !['fine', 'none'].includes(urgencyOf(outlook, now));
    });
  };

  /** Opens the next row below the middle of the window that is late or due, else the first one of the page. */
  const jump = () => {
    const due = dueRows();
    const middle = (document.defaultView?.innerHeight ?? 0) / 2;
    const next = due.find(({ anchor }) => anchor.getBoundingClientRect().top > middle + 20) ?? due[0];
    if (!next) return;
    next.anchor.scrollIntoView({ block: 'center' });
    openCard(next.id, next.anchor);
  };

  function unfolding(): Unfolding {
    if (!model || !open) return { show: 'nothing' };
    const { summary, health, refused, timeZone } = model;
    if (open === 'panel') {
      const onJump = dueRows().length > 0 ? jump : undefined;
      return { show: 'panel', summary, health, refused, onJump, onClose: close };
    }
    const outlook = model.outlooks.get(open.id);
    if (!outlook) return { show: 'nothing' };
    const now = options.now();
    const place = placeFor(open.at, document.defaultView);
    return {
      show: 'card',
      outlook,
      urgency: urgencyOf(outlook, now),
      now,
      timeZone,
      place,
      onChange: actions.refresh,
      onClose: close,
    };
  }

  async function drawPanel() {
    if (!model) return;
    const { summary, health, refused } = model;
    chip?.draw({ summary, health, refused, expanded: open === 'panel' });
    if (open && !drawUnfolding() && !(await actions.loadCard())) open = undefined;
    if (!signal.aborted) drawUnfolding()?.(panel, unfolding());
  }

  function drawBadges() {
    const now = options.now();
    badges.show(model?.shown ?? [], (id) => lookOf(model?.outlooks.get(id), now));
    tick.arm(badges.count() > 0);
  }

  const tick = nextTick(
    document,
    () => {
      if (!actions.alive()) return;
      drawBadges();
      void drawPanel();
    },
    signal,
  );

  let placing = false;
  const place = (event: Event) => {
    if (event.type === 'scroll' && event.target === document) return;
    if (placing || badges.count() === 0) return;
    placing = true;
    requestAnimationFrame(() => {
      placing = false;
      if (!signal.aborted) badges.place();
    });
  };
  document.addEventListener('scroll', place, { capture: true, passive: true, signal });
  document.defaultView?.addEventListener('resize', place, { signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (open && !event.composedPath().some((node) => node === stage.panel || node === stage.badges))
        dismiss();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      drawUnfolding()?.(panel, { show: 'nothing' });
      badges.clear();
      stage.remove();
    },
    { once: true },
  );

  let drawing = false;
  let raised: Element | undefined;
  const drawSoon = () => {
    if (drawing || document.hidden) return;
    drawing = true;
    afterLayout(() => {
      drawing = false;
      if (signal.aborted) return;
      stage.stand();
      const [first] = model?.shown ?? [];
      if (!first || first.anchor !== raised) stage.matchPage();
      if (first && first.anchor !== raised) stage.raiseBadges(first.anchor);
      raised = first?.anchor;
      drawBadges();
      void drawPanel();
    });
  };
  document.addEventListener('visibilitychange', drawSoon, { signal });

  return {
    draw(next) {
      model = next;
      drawSoon();
    },
  };
}
