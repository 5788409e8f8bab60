/** @jsxImportSource react */
import {
  type ReactNode,
  type RefObject,
  type TextareaHTMLAttributes,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createRoot } from 'react-dom/client';
import type { Desk } from './desk.ts';
import { knobs, makeGuard, noteChange } from './page.ts';

/** Draws again at each change of the desk. */
export function useDesk(desk: Desk): Desk {
  useSyncExternalStore(desk.subscribe, () => desk.version);
  return desk;
}

/**
 * Keeps the newest message in view: the element scrolls to its end at each change of the desk and each time it is made anew. Where a
 * script is played, only for a new message; who scrolls to the upper end is given more.
 */
export function useNewestInView(desk: Desk): RefObject<HTMLDivElement | null> {
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const newest = () => `${desk.thread}/${desk.turnsOf(desk.thread).at(-1)?.id}`;
    const toEnd = () => {
      if (scroll.current) scroll.current.scrollTop = scroll.current.scrollHeight;
    };
    toEnd();
    let last = newest();
    // The element may be another one by then; scrolling does not bubble.
    const onScroll = ({ target }: Event) => {
      if (target === scroll.current && scroll.current?.scrollTop === 0) desk.loadMore();
    };
    document.addEventListener('scroll', onScroll, true);
    const leave = desk.subscribe(() => {
      if (desk.isScripted && newest() === last) return;
      last = newest();
      requestAnimationFrame(toEnd);
    });
    return () => {
      document.removeEventListener('scroll', onScroll, true);
      leave();
    };
  }, [desk]);
  return scroll;
}

/** Draws the page once there is something, as late as the knobs say. */
export function mount(node: ReactNode): void {
  const root = document.getElementById('root');
  if (root) setTimeout(() => createRoot(root).render(node), knobs.delay);
}

/** The drafts of the page's controlled fields, as their state holds them. */
export const models: string[] = [];

type FieldProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> & {
  which?: number;
  /** Called with the state at each drawing, and with a way to change it. */
  onState?(value: string, set: (value: string) => void): void;
};

/** A text field whose state is the truth: a value that is only assigned is lost at the next drawing. */
export function Controlled({ which = 0, onState, ...rest }: FieldProps) {
  const [value, setValue] = useState('');
  const guard = useRef(makeGuard());
  onState?.(value, setValue);
  useLayoutEffect(() => {
    models[which] = value;
    noteChange();
  }, [value, which]);
  return (
    <textarea
      {...rest}
      value={value}
      onChange={({ target }) => {
        const next = guard.current.cut(target.value);
        const before = value;
        setValue(next);
        if (guard.current.resets(before, next)) requestAnimationFrame(() => setValue(before));
      }}
    />
  );
}

/** A dialog that lies over everything, if the knobs want one. */
export function Cover({ title }: { title: string }) {
  const [open, setOpen] = useState(knobs.cover);
  if (!open) return null;
  return (
    <div role="dialog" style={{ position: 'fixed', inset: 0, zIndex: 2000, background: 'rgba(0,0,0,.4)' }}>
      <div style={{ background: '#fff', width: 320, margin: '180px auto', padding: 24 }}>
        {title}{' '}
        <button type="button" onClick={() => setOpen(false)}>
          知道了
        </button>
      </div>
    </div>
  );
}
