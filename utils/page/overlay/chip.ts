import { t } from '../../locales/text.ts';

/** What the chip says: a class for its state, two counts in words (empty: none), and how the reading stands. */
export interface ChipLook {
  state: string;
  /** What is late or bad, and what is due soon or to be looked at. */
  late: string;
  soon: string;
  reading: string;
  expanded: boolean;
  /** There is nothing to be said of this page. */
  hidden: boolean;
}

export interface Chip {
  draw(look: ChipLook): void;
  focus(): void;
}

/** The summary in the corner: counts, and whether the page could be read. Without a framework, since every page pays. */
export function createChip(layer: HTMLElement, onToggle: () => void, signal: AbortSignal): Chip {
  const document = layer.ownerDocument;
  const button = document.createElement('button');
  button.type = 'button';
  const part = (name: string, className = '') => {
    const element = document.createElement(name);
    element.className = className;
    button.append(element);
    return element;
  };
  part('i');
  const late = part('b', 'late');
  const soon = part('b', 'soon');
  const reading = part('span');
  button.addEventListener('click', (event) => event.isTrusted && onToggle(), { signal });
  layer.append(button);
  let drawn = '';

  const count = (element: HTMLElement, words: string) => {
    element.textContent = words;
    element.hidden = words === '';
  };

  return {
    focus: () => button.focus({ preventScroll: true }),
    draw(look) {
      const text = JSON.stringify(look);
      if (text === drawn) return;
      drawn = text;
      button.className = `chip ${look.state}`;
      button.hidden = look.hidden;
      button.setAttribute('aria-expanded', String(look.expanded));
      count(late, look.late);
      count(soon, look.soon);
      reading.textContent = look.reading;
      const said = [late, soon, reading].map((element) => element.textContent ?? '').filter(Boolean);
      button.setAttribute('aria-label', [t('app.short_name'), ...said].join(' '));
    },
  };
}
