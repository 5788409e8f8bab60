import { t } from '../../locales/text.ts';
import type { Clock } from '../../platform/timing-contract.ts';
import { createFace, type Face, lookOf } from './face.ts';
import type { Limits } from './wait.ts';

/** The list of who waits, which the chip opens. */
export interface WaitList {
  element: HTMLElement;
  draw(clocks: readonly Clock[], limits: Limits, now: number): void;
  /** Gives it the focus, on the first of the list. */
  enter(): void;
  /** Says something below the list; empty: no more. */
  note(text: string): void;
}

interface Option {
  element: HTMLElement;
  name: Text;
  face: Face;
  key: string;
}

/** So many are listed; those that wait longest come first, and nobody reads further. */
const MOST = 100;
let lists = 0;

/** Where a key leads from a place in a list of so many. */
const STEPS = new Map<string, (at: number, count: number) => number>([
  ['ArrowDown', (at) => at + 1],
  ['ArrowUp', (at) => at - 1],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
  ['PageDown', (at) => at + 8],
  ['PageUp', (at) => at - 8],
]);

/** A name as it is shown; where the page gives none, a word for it. */
export const nameOf = ({ buyer }: Pick<Clock, 'buyer'>): string => buyer ?? t('clocks.nameless');

/** A listbox in the sense of ARIA: it keeps the focus, and the arrow keys move what is active in it. */
export function createWaitList(
  document: Document,
  { onChoose, onClose }: { onChoose(key: string): void; onClose(): void },
): WaitList {
  lists += 1;
  const prefix = `tiexin-wait-${lists}`;
  const element = document.createElement('div');
  element.className = 'waiting';
  const box = document.createElement('div');
  box.setAttribute('role', 'listbox');
  box.setAttribute('aria-label', t('clocks.list'));
  box.tabIndex = 0;
  const more = document.createElement('p');
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.hidden = true;
  element.append(box, more, note);
  const options: Option[] = [];
  let active = '';

  const activate = (key: string | undefined, scroll = true) => {
    active = key ?? '';
    for (const option of options) {
      const isActive = option.key === active;
      if (option.element.getAttribute('aria-selected') === String(isActive)) continue;
      option.element.setAttribute('aria-selected', String(isActive));
      if (!isActive) continue;
      box.setAttribute('aria-activedescendant', option.element.id);
      if (scroll) option.element.scrollIntoView({ block: 'nearest' });
    }
  };
  const move = (to: number) => activate(options[Math.max(0, Math.min(options.length - 1, to))]?.key);

  const addOption = (): Option => {
    const line = document.createElement('div');
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    line.id = `${prefix}-${options.length}`;
    const name = document.createElement('span');
    name.className = 'name';
    const face = createFace(document, 'wait', false);
    line.append(name, face.element);
    box.append(line);
    return { element: line, name: name.appendChild(document.createTextNode('')), face, key: '' };
  };

  box.addEventListener('keydown', (event) => {
    const at = options.findIndex(({ key }) => key === active);
    const to = STEPS.get(event.key)?.(at, options.length);
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (to === undefined && !isChoice && event.key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) move(to);
    else if (!isChoice) onClose();
    else if (active) onChoose(active);
  });
  box.addEventListener('click', (event) => {
    const option = options.find((one) => event.composedPath().includes(one.element));
    if (option) onChoose(option.key);
  });

  return {
    element,
    draw(clocks, limits, now) {
      const listed = clocks.slice(0, MOST);
      while (options.length < listed.length) options.push(addOption());
      for (const { element: left } of options.splice(listed.length)) left.remove();
      for (const [at, clock] of listed.entries()) {
        const option = options[at];
        if (!option) continue;
        option.key = clock.conversation;
        const name = nameOf(clock);
        if (option.name.data !== name) option.name.data = name;
        option.face.draw(lookOf(clock, limits, now, false));
      }
      const rest = clocks.length - listed.length;
      more.hidden = rest <= 0;
      const words = rest > 0 ? t('clocks.more', rest) : '';
      if (more.textContent !== words) more.textContent = words;
      activate(options.some(({ key }) => key === active) ? active : options[0]?.key, false);
    },
    note(text) {
      note.textContent = text;
      note.hidden = text === '';
    },
    enter() {
      activate(options[0]?.key);
      box.focus({ preventScroll: true });
    },
  };
}
