import { t } from '../../utils/locales/text.ts';
import type { Tone } from '../../utils/records/reply.ts';
import { mainParts, sideParts } from './dock-line.ts';
import type { DockActions, DockModel } from './dock-model.ts';
import { partsFor } from './dock-parts.ts';

export interface Dock {
  draw(model: DockModel | undefined): void;
  /** Moves the focus into the dock; false where there is nothing to focus. */
  focus(): boolean;
  /** Moves the focus inside by so many controls. */
  move(by: number): void;
}

const CONTROLS = 'button, select';
/** In less (CSS px) nothing can be told; at a composer that is narrower the dock is wider than it. */
const LEAST_WIDTH = 280;
const EDGE = 8;

const isThin = ({ folded, notice, draft, over, gap, next, suggestions }: DockModel) =>
  (folded && !notice) || !(notice || draft || over || gap || next || suggestions.length > 0);

/** What the draft has is said as long as it is the same. */
const findingOf = ({ draft }: DockModel) => draft && `${draft.part}\n${draft.why}`;

/** The line at a composer: what is suggested and why, or what the draft wants before that. In plain DOM, since every chat page pays. */
export function createDock(layer: HTMLElement, actions: DockActions, signal: AbortSignal): Dock {
  const { ownerDocument: document } = layer;
  const parts = partsFor(document);
  const bar = parts.part('div', { role: 'group', 'aria-label': t('picker.dock.label') });
  const controls = () =>
    [...bar.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => one.checkVisibility?.() ?? true);
  let drawn = '';
  let shown: DockModel | undefined;
  /** The finding that was opened. */
  let opened: string | undefined;

  const toggle = () => {
    const finding = shown && findingOf(shown);
    opened = opened === finding ? undefined : finding;
    actions.showFinding();
    if (shown) draw(shown);
  };
  const perform: Readonly<Record<string, (element: HTMLElement) => void>> = {
    suggest: ({ dataset }) => actions.suggest(Number(dataset.at)),
    open: actions.open,
    accept: actions.accept,
    finding: toggle,
    silence: actions.silence,
    ignore: actions.ignore,
    drop: actions.dropNext,
    dismiss: actions.dismiss,
    fold: () => actions.fold(true),
    unfold: () => actions.fold(false),
  };
  bar.addEventListener(
    'click',
    (event) => {
      const target = (event.target as Element).closest<HTMLElement>('[data-does]');
      if (target && event.isTrusted) perform[target.dataset.does ?? '']?.(target);
    },
    { signal },
  );
  // The cursor stays in the draft; a list of voices needs the focus for itself.
  bar.addEventListener(
    'mousedown',
    (event) => {
      if (!(event.target as Element).closest('select')) event.preventDefault();
    },
    { signal },
  );
  bar.addEventListener(
    'change',
    ({ isTrusted, target }) => isTrusted && actions.voice((target as HTMLSelectElement).value as Tone),
    { signal },
  );

  const contentOf = (model: DockModel, open: boolean): Node[] => {
    if (model.folded && !model.notice)
      return [
        parts.button(
          'unfold',
          t('picker.dock.unfold'),
          { class: model.draft?.block ? 'fold late' : 'fold', 'aria-expanded': 'false' },
          Boolean(model.draft?.block) && parts.part('i', {}),
          t('picker.dock.unfold'),
        ),
      ];
    const isBusy = Boolean(model.notice || model.draft);
    return [
      parts.part('div', { class: 'main' }, ...mainParts(parts, model, open)),
      ...(isBusy ? [] : [parts.part('div', { class: 'side' }, ...sideParts(parts, model))]),
    ];
  };

  const stand = ({ box }: DockModel, thin: boolean) => {
    const room = document.defaultView?.innerWidth ?? box.right;
    const width = thin ? box.right - box.left : Math.max(box.right - box.left, LEAST_WIDTH);
    const fits = Math.min(width, room - 2 * EDGE);
    bar.style.top = `${Math.round(box.top)}px`;
    bar.style.left = `${Math.round(width > fits ? EDGE : Math.min(box.left, Math.max(EDGE, room - EDGE - fits)))}px`;
    bar.style.width = `${Math.round(fits)}px`;
  };

  const draw = (model: DockModel) => {
    shown = model;
    const thin = isThin(model);
    stand(model, thin);
    const loud = Boolean(model.draft?.loud || model.gap?.loud);
    const open = model.draft !== undefined && (model.draft.loud || opened === findingOf(model));
    const { box, ...rest } = model;
    const text = JSON.stringify([rest, open]);
    if (text === drawn && bar.isConnected) return;
    drawn = text;
    const root = layer.getRootNode() as ShadowRoot | Document;
    const focused = controls().indexOf(root.activeElement as HTMLElement);
    bar.className = ['dock', thin && 'thin', loud && 'loud', open && 'open', model.up && 'up']
      .filter(Boolean)
      .join(' ');
    bar.replaceChildren(...contentOf(model, open));
    if (!bar.isConnected) layer.append(bar);
    if (focused >= 0) (controls()[focused] ?? controls().at(-1))?.focus({ preventScroll: true });
  };

  return {
    draw(model) {
      if (model) draw(model);
      else {
        bar.remove();
        opened = undefined;
      }
    },
    focus() {
      const [first] = controls();
      first?.focus({ preventScroll: true });
      return bar.isConnected && first !== undefined;
    },
    move(by) {
      const all = controls();
      const root = layer.getRootNode() as ShadowRoot | Document;
      const at = all.indexOf(root.activeElement as HTMLElement);
      all[(at + by + all.length) % all.length]?.focus({ preventScroll: true });
    },
  };
}
