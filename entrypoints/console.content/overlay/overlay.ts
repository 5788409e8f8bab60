import { h, render } from 'preact';
import button from '../../../components/button.css?inline';
import field from '../../../components/field.css?inline';
import noticeCard from '../../../components/notice-card.css?inline';
import { Chip } from '../../../components/page/chip.tsx';
import { OrderCard } from '../../../components/page/order-card.tsx';
import { ReadingPanel } from '../../../components/page/reading-panel.tsx';
import segmented from '../../../components/segmented.css?inline';
import tokens from '../../../components/tokens.css?inline';
import { formatLeft, speakLeft } from '../../../utils/locales/format.ts';
import { urgencyOf } from '../../../utils/page/urgency.ts';
import type { FilledNotice, Outlook, Summary } from '../../../utils/platform/contract.ts';
import type { LocatedRow } from '../../../utils/reader/read-rows.ts';
import type { Health } from '../../../utils/records/health.ts';
import { type BadgeLook, createBadges } from './badges.ts';
import css from './overlay.css?inline';
import { createStage } from './stage.ts';
import { nextTick } from './tick.ts';

/** Everything that the overlay shows; it reads nothing by itself. */
export interface OverlayModel {
  rows: readonly LocatedRow[];
  outlooks: ReadonlyMap<string, Outlook>;
  summary: Summary | undefined;
  health: Health | undefined;
  refused: string | undefined;
  timeZone: string;
}

export interface OverlayActions {
  fetchNotices(outlook: Outlook): Promise<readonly FilledNotice[]>;
  /** Gives the moment in words until which it was put off, or undefined when that failed. */
  snooze(outlook: Outlook, until: 'hour' | 'tomorrow'): Promise<string | undefined>;
  copy(text: string): Promise<boolean>;
  copyReport(): Promise<boolean>;
  why(outlook: Outlook): string[];
  /** False once the extension is gone; asked at every minute's tick. */
  alive(): boolean;
}

export interface Overlay {
  draw(model: OverlayModel): void;
}

function lookOf(outlook: Outlook | undefined, now: number): BadgeLook | undefined {
  if (outlook?.shipBy === undefined) return undefined;
  const left = outlook.shipBy - now;
  return { urgency: urgencyOf(outlook, now), label: formatLeft(left), spoken: speakLeft(left) };
}

/** Badges at the order numbers, the chip in the corner, and the card or panel that they open. `chip`: only in the top frame. */
export function createOverlay(
  document: Document,
  options: { chip: boolean; now(): number },
  actions: OverlayActions,
  signal: AbortSignal,
): Overlay {
  const stage = createStage(document, [tokens, button, field, segmented, noticeCard, css].join('\n'));
  let model: OverlayModel | undefined;
  let open: { id: string; at: DOMRect; notices?: readonly FilledNotice[] } | 'panel' | undefined;

  const close = () => {
    open = undefined;
    drawPanel();
  };
  const openCard = async (id: string, badge: HTMLElement) => {
    const outlook = model?.outlooks.get(id);
    if (!outlook) return;
    const mine = { id, at: badge.getBoundingClientRect() };
    open = mine;
    drawPanel();
    const notices = await actions.fetchNotices(outlook);
    if (open !== mine || signal.aborted) return;
    open = { ...mine, notices };
    drawPanel();
  };
  const badges = createBadges(stage.badges, openCard, signal);

  /** The next row below the middle of the window that is late or due, else the first one of the page. */
  const jump = () => {
    const now = options.now();
    const due = (model?.rows ?? []).filter(({ id }) => {
      const outlook = model?.outlooks.get(id);
      return outlook && !['fine', 'none'].includes(urgencyOf(outlook, now));
    });
    const middle = (document.defaultView?.innerHeight ?? 0) / 2;
    const next = due.find(({ anchor }) => anchor.getBoundingClientRect().top > middle + 20) ?? due[0];
    next?.anchor.scrollIntoView({ block: 'center' });
  };

  function unfolded() {
    if (!model || !open) return null;
    if (open === 'panel') {
      return h(ReadingPanel, {
        summary: model.summary,
        health: model.health,
        refused: model.refused,
        onJump: model.rows.length > 0 ? jump : undefined,
        onCopyReport: actions.copyReport,
        onClose: close,
      });
    }
    const outlook = model.outlooks.get(open.id);
    if (!outlook) return null;
    const view = document.defaultView;
    const left = Math.max(16, Math.min(open.at.left, (view?.innerWidth ?? 800) - 356));
    const below = open.at.bottom + 6;
    const room = (view?.innerHeight ?? 600) - below;
    const place =
      room > 360 || room > open.at.top
        ? { top: below }
        : { bottom: (view?.innerHeight ?? 600) - open.at.top + 6 };
    return h(OrderCard, {
      key: open.id,
      outlook,
      urgency: urgencyOf(outlook, options.now()),
      now: options.now(),
      timeZone: model.timeZone,
      why: actions.why(outlook),
      notices: open.notices,
      place: { left, ...place },
      onSnooze: (until) => actions.snooze(outlook, until),
      onCopy: actions.copy,
      onClose: close,
    });
  }

  function drawPanel() {
    if (!model) return;
    const chip = options.chip
      ? h(Chip, {
          summary: model.summary,
          health: model.health,
          refused: model.refused,
          expanded: open === 'panel',
          onToggle: () => {
            open = open === 'panel' ? undefined : 'panel';
            drawPanel();
          },
        })
      : null;
    render([chip, unfolded()], stage.panel);
  }

  function drawBadges() {
    const now = options.now();
    badges.show(model?.rows ?? [], (id) => lookOf(model?.outlooks.get(id), now));
    tick.arm(badges.count() > 0);
  }

  const tick = nextTick(
    document,
    () => {
      if (!actions.alive()) return;
      drawBadges();
      drawPanel();
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
        close();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      render(null, stage.panel);
      badges.clear();
      stage.remove();
    },
    { once: true },
  );

  return {
    draw(next) {
      const first = next.rows[0];
      if (first && first.anchor !== model?.rows[0]?.anchor) stage.raiseBadges(first.anchor);
      model = next;
      drawBadges();
      drawPanel();
    },
  };
}
