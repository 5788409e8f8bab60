import { t } from '../../../utils/locales/text.ts';
import { isTrouble, type ReadingHealth, readingState } from '../../../utils/page/reading-state.ts';
import type { Summary } from '../../../utils/platform/contract.ts';

export interface ChipModel {
  summary: Summary | undefined;
  health: ReadingHealth;
  refused: string | undefined;
  expanded: boolean;
}

export interface Chip {
  draw(model: ChipModel): void;
  focus(): void;
}

const soonOf = (summary: Summary | undefined) => (summary?.urgent ?? 0) + (summary?.soon ?? 0);

function stateOf({ summary, health, refused }: ChipModel): string {
  if (isTrouble(health, refused)) return 'trouble';
  if ((summary?.late ?? 0) > 0) return 'late';
  return soonOf(summary) > 0 ? 'soon' : 'fine';
}

/** The summary in the corner: late, due soon, and whether the page could be read. Without a framework, since every page pays. */
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
    draw(model) {
      const text = JSON.stringify(model);
      if (text === drawn) return;
      drawn = text;
      const { summary, health, refused, expanded } = model;
      const lateCount = summary?.late ?? 0;
      const soonCount = soonOf(summary);
      button.className = `chip ${stateOf(model)}`;
      button.setAttribute('aria-expanded', String(expanded));
      count(late, lateCount > 0 ? t('page.late', lateCount) : '');
      count(soon, soonCount > 0 ? t('page.soon', soonCount) : '');
      reading.textContent = readingState(health, refused);
      const said = [late, soon, reading].map((element) => element.textContent ?? '').filter(Boolean);
      button.setAttribute('aria-label', [t('app.short_name'), ...said].join(' '));
    },
  };
}
