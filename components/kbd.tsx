import './kbd.css';

/** A key of the keyboard, as printed on it. */
export function Kbd({ children }: { children: string }) {
  return <kbd class="tx-kbd">{children}</kbd>;
}
