import { t } from '../../locales/text.ts';
import type { Clock } from '../../platform/timing-contract.ts';
import type { Corner } from './corner.ts';
import { lookOf } from './face.ts';
import { type Limits, stateOfWait, type WaitState, waitedFor } from './wait.ts';
import { createWaitList, nameOf, type WaitList } from './wait-list.ts';
import { formatWait } from './wait-text.ts';

export interface WaitChipActions {
  /** Somebody was chosen from the list; gives whether their row could be shown. */
  onChoose(key: string): Promise<boolean>;
  /** The list was opened or closed. */
  onToggle(): void;
}

/** The chip in the corner: how many wait, and who waits longest; it opens the list of them. */
export interface WaitChip {
  /** Longest wait first; of those in `held` an answer is being written, and they don't colour the chip. */
  draw(clocks: readonly Clock[], limits: Limits, now: number, isHeld: (key: string) => boolean): void;
  stand(corner: Corner): void;
  /** Its size in CSS px, zero while it is not to be seen. */
  size(): { width: number; height: number };
  isOpen(): boolean;
  close(): void;
  hide(): void;
}

/** How many are in each state, without those to whom an answer is being written. */
function countStates(
  clocks: readonly Clock[],
  limits: Limits,
  now: number,
  isHeld: (key: string) => boolean,
): Record<WaitState, number> {
  const counts = { fine: 0, soon: 0, late: 0 };
  for (const clock of clocks) {
    const state = stateOfWait(waitedFor(clock, now), limits);
    counts[state !== 'fine' && isHeld(clock.conversation) ? 'fine' : state] += 1;
  }
  return counts;
}

/** Writes a text only where it differs. */
const put = (text: Text, words: string) => {
  if (text.data !== words) text.data = words;
};

export function createWaitChip(
  layer: HTMLElement,
  { onChoose, onToggle }: WaitChipActions,
  signal: AbortSignal,
): WaitChip {
  const document = layer.ownerDocument;
  const box = document.createElement('div');
  box.className = 'wait-chip';
  box.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'listbox');
  button.setAttribute('aria-expanded', 'false');
  const part = (name: string, className = '') => {
    const element = document.createElement(name);
    element.className = className;
    button.append(element);
    return element.appendChild(document.createTextNode(''));
  };
  button.append(document.createElement('i'));
  const count = part('span', 'count');
  const longest = part('span', 'longest');
  const name = part('span', 'name');
  const due = part('b');
  box.append(button);
  layer.append(box);
  let drawn: [readonly Clock[], Limits, number] | undefined;
  let list: WaitList | undefined;
  /** What the label was made of. */
  let said = '';

  const close = () => {
    if (!list) return;
    const hadFocus = list.element.contains((list.element.getRootNode() as ShadowRoot).activeElement);
    list.element.remove();
    list = undefined;
    button.setAttribute('aria-expanded', 'false');
    // By its own key: the focus goes where it can be opened again. Elsewhere it belongs to the page.
    if (hadFocus) button.focus({ preventScroll: true });
    onToggle();
  };
  const open = () => {
    if (!drawn) return;
    list = createWaitList(document, {
      onClose: close,
      async onChoose(key) {
        const asked = list;
        asked?.note('');
        if (await onChoose(key)) close();
        else if (asked === list) asked?.note(t('clocks.notListed'));
      },
    });
    list.draw(...drawn);
    box.prepend(list.element);
    button.setAttribute('aria-expanded', 'true');
    list.enter();
    onToggle();
  };
  button.addEventListener('click', ({ isTrusted }) => isTrusted && (list ? close() : open()), { signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (list && !event.composedPath().includes(box)) close();
    },
    { capture: true, passive: true, signal },
  );

  return {
    draw(clocks, limits, now, isHeld) {
      const [first] = clocks;
      if (!first) return this.hide();
      drawn = [clocks, limits, now];
      const counts = countStates(clocks, limits, now, isHeld);
      const state: WaitState = counts.late > 0 ? 'late' : counts.soon > 0 ? 'soon' : 'fine';
      if (box.hidden) box.hidden = false;
      if (button.className !== state) button.className = state;
      put(due, state === 'fine' ? '' : `· ${t(`clocks.due.${state}`, counts[state])}`);
      put(count, t('clocks.count', clocks.length));
      const waited = waitedFor(first, now);
      put(longest, `· ${t('clocks.longest', [formatWait(waited, first.exact)])}`);
      put(name, nameOf(first));
      // Heard when it is reached; its seconds are of no use then.
      const { heard, speak, state: longestState } = lookOf(first, limits, now, false);
      const heardNow = [longestState, heard, count.data, name.data, due.data].join('\n');
      if (heardNow !== said) {
        said = heardNow;
        const parts = [t('app.short_name'), count.data, name.data, speak(), due.data];
        button.setAttribute('aria-label', parts.filter(Boolean).join(' '));
      }
      list?.draw(clocks, limits, now);
    },
    stand({ side, edge, away }) {
      const place = `${side}:16px;${edge}:${away}px`;
      if (box.dataset.place === place) return;
      box.dataset.place = place;
      box.dataset.edge = edge;
      for (const name of ['left', 'right', 'top', 'bottom'] as const)
        box.style[name] = name === side ? '16px' : name === edge ? `${away}px` : 'auto';
    },
    size() {
      const { width, height } = button.getBoundingClientRect();
      return { width, height };
    },
    isOpen: () => list !== undefined,
    close,
    hide() {
      drawn = undefined;
      close();
      if (!box.hidden) box.hidden = true;
    },
  };
}
