import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import './menu.css';

export interface MenuItem {
  id: string;
  label: string;
  /** Shown behind the label, e.g. the time that a choice means. */
  detail?: string;
  icon?: IconName;
  /** A single character that chooses it while the menu is open. */
  hotkey?: string;
  onChoose: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Where it opens, in viewport px; it stays inside the viewport. */
  anchor: { left: number; top: number; bottom: number };
  onClose: () => void;
}

const GAP = 4;

/** A small menu at a place: arrows, Home, End, first letters and hotkeys; Esc, Tab and a click elsewhere close it. */
export function Menu({ label, items, anchor, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const fitsBelow = anchor.bottom + GAP + height <= window.innerHeight - GAP;
    setPlace({
      left: Math.max(GAP, Math.min(anchor.left, window.innerWidth - width - GAP)),
      top: fitsBelow ? anchor.bottom + GAP : Math.max(GAP, anchor.top - GAP - height),
    });
  }, [anchor]);
  useLayoutEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const choose = (item: MenuItem) => {
    onClose();
    item.onChoose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const go: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: entries.length - 1,
    };
    const to = go[event.key];
    const hot = items.find((item) => item.hotkey?.toLowerCase() === event.key.toLowerCase());
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== undefined) entries[(to + entries.length) % entries.length]?.focus();
    else if (hot && !event.ctrlKey && !event.metaKey) choose(hot);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="tx-menu-shade" onPointerDown={onClose} />
      <div
        class="tx-menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        ref={menu}
        style={place && { left: `${place.left}px`, top: `${place.top}px` }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button type="button" role="menuitem" key={item.id} tabIndex={-1} onClick={() => choose(item)}>
            {item.icon && <Icon name={item.icon} size={14} />}
            <span>{item.label}</span>
            {item.detail !== undefined && <span class="tx-menu-detail">{item.detail}</span>}
            {item.hotkey !== undefined && <Kbd>{item.hotkey}</Kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
