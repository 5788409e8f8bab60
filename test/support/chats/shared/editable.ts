import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Desk } from './desk.ts';
import { makeGuard, noteChange } from './page.ts';

interface Editable<E extends HTMLElement> {
  desk: Desk;
  /** What the page's model holds of each composer. */
  drafts: string[];
  /** Which of the composers this is. */
  which: number;
  /** The draft as the model reads it off the element. */
  textIn(element: E): string;
  /** Has the element show a draft. */
  show(element: E, text: string): void;
}

/** How a page keeps what is written into an element of its own: whatever puts it there, and sent by trusted events alone. */
export function useEditable<E extends HTMLElement>({ desk, drafts, which, textIn, show }: Editable<E>) {
  const box: RefObject<E | null> = useRef<E>(null);
  const guard = useRef(makeGuard());
  const [model, setModel] = useState('');
  const put = (text: string) => {
    if (box.current) show(box.current, text);
    drafts[which] = text;
    setModel(text);
  };
  useEffect(() => desk.onSwitch(() => put('')));
  const onInput = () => {
    const before = drafts[which] ?? '';
    const text = box.current ? textIn(box.current) : '';
    const kept = guard.current.cut(text);
    if (kept !== text) put(kept);
    else setModel(text);
    drafts[which] = kept;
    noteChange();
    if (guard.current.resets(before, kept)) requestAnimationFrame(() => put(before));
  };
  const send = () => {
    if (!model.trim()) return;
    desk.send(model);
    put('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.isTrusted) send();
  };
  return {
    model,
    send,
    field: {
      ref: box,
      contentEditable: true,
      suppressContentEditableWarning: true,
      onInput,
      onKeyDown,
    },
  };
}
