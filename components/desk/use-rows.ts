import { useRef } from 'preact/hooks';

/**
 * Arrow keys, Home and End between the rows of a list (its children with `data-row`), so that a long list is one stop of the Tab
 * key. `onKey` gets every other key that was pressed on a row itself, and answers whether it
 * was its own.
 */
export function useRows(onKey: (id: string, event: KeyboardEvent) => boolean) {
  const list = useRef<HTMLUListElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focusRow = (id: string) =>
    rows()
      .find((row) => row.dataset.row === id)
      ?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows();
    const at = all.indexOf(event.target as HTMLElement);
    const row = all[at];
    if (!row || event.isComposing || event.ctrlKey || event.metaKey) return;
    const go: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const to = event.altKey ? undefined : go[event.key];
    if (to !== undefined) all[Math.min(all.length - 1, Math.max(0, to))]?.focus();
    else if (!onKey(row.dataset.row ?? '', event)) return;
    event.preventDefault();
  };
  return { list, onKeyDown, focusRow };
}
