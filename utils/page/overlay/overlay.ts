import type { LocatedRow } from '../../reader/locate-rows.ts';
import { afterLayout } from '../reading/turns.ts';
import { type BadgeLook, createBadges } from './badges.ts';
import { placeFor } from './card-place.ts';
import { type ChipLook, createChip } from './chip.ts';
import { createStage } from './stage.ts';
import { nextTick } from './tick.ts';

/** What every overlay shows, whatever of; it reads nothing by itself. */
export interface OverlayModel {
  /** Whether this is a page that is read. */
  isRead: boolean;
  /** Every record on the page. */
  rows: readonly LocatedRow[];
  /** Those that get a badge. */
  shown: readonly LocatedRow[];
  /** What is known of them: what the card tells. */
  outlooks: ReadonlyMap<string, unknown>;
}

/** What is unfolded: the panel of the chip, or the card of one record, beside what was hit. */
export type Open = { id: string; place: { left: number; top: number } } | 'panel' | undefined;

/** What an unfolding may do. */
export interface Unfolder {
  close(): void;
  /** Goes to the next record on this page with which something is to be done; undefined when there is none. */
  jump: (() => void) | undefined;
}

/** What is particular to the records that the badges stand for. */
export interface Surface<M extends OverlayModel> {
  /** The looks of the layers. */
  css: string;
  chip(model: M, now: number): Omit<ChipLook, 'expanded' | 'hidden'>;
  /** How the badge of a record looks; nothing: it has none. */
  lookOf(model: M, id: string, now: number): BadgeLook | undefined;
  /** Whether something is to be done about it now. */
  isDue(model: M, id: string, now: number): boolean;
  /** Whether its looks change as time goes by. */
  ticks: boolean;
  /** Width (CSS px) that a badge is given when looking for room. */
  room: number;
  /** Draws what is unfolded; false: the card's script has yet to be brought. */
  unfold(layer: HTMLElement, open: Open, model: M | undefined, unfolder: Unfolder, now: number): boolean;
}

export interface OverlayActions {
  /** Brings the card's script into this frame; false when that failed. */
  loadCard(): Promise<boolean>;
  /** False once the extension is gone; asked at every minute's tick. */
  alive(): boolean;
}

export interface Overlay<M extends OverlayModel> {
  draw(model: M): void;
}

/** Badges at the records, the chip in the corner, and the card or panel that they open. `chip`: only in the top frame. */
export function createOverlay<M extends OverlayModel>(
  document: Document,
  surface: Surface<M>,
  options: { chip: boolean; now(): number },
  actions: OverlayActions,
  signal: AbortSignal,
): Overlay<M> {
  const stage = createStage(document, surface.css, actions.alive);
  const panel = stage.panel.appendChild(document.createElement('div'));
  const toggle = () => {
    open = open === 'panel' ? undefined : 'panel';
    void drawPanel();
  };
  const chip = options.chip ? createChip(stage.panel, toggle, signal) : undefined;
  let model: M | undefined;
  let open: Open;

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
    open = { id, place: placeFor(place.getBoundingClientRect(), document.defaultView) };
    void drawPanel();
  };
  const badges = createBadges(stage.badges, surface.room, openCard, signal);

  const dueRows = () => {
    const now = options.now();
    return (model?.rows ?? []).filter(({ id }) => model && surface.isDue(model, id, now));
  };

  /** Opens the next row below the middle of the window with which something is to be done, else the first one of the page. */
  const jump = () => {
    const due = dueRows();
    const middle = (document.defaultView?.innerHeight ?? 0) / 2;
    const next = due.find(({ anchor }) => anchor.getBoundingClientRect().top > middle + 20) ?? due[0];
    if (!next) return;
    next.anchor.scrollIntoView({ block: 'center' });
    openCard(next.id, next.anchor);
  };

  const unfold = (what: Open): boolean => {
    const unfolder = { close, jump: what === 'panel' && dueRows().length > 0 ? jump : undefined };
    return surface.unfold(panel, what, model, unfolder, options.now());
  };

  async function drawPanel() {
    if (!model) return;
    const look = surface.chip(model, options.now());
    chip?.draw({ ...look, expanded: open === 'panel', hidden: !model.isRead });
    if (unfold(open) || !open) return;
    if (!(await actions.loadCard())) open = undefined;
    if (!signal.aborted) unfold(open);
  }

  function drawBadges() {
    const now = options.now();
    badges.show(model?.shown ?? [], (id) => model && surface.lookOf(model, id, now));
    tick.arm(surface.ticks && badges.count() > 0);
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
      unfold(undefined);
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
