import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** The head of a page: what it is for, and what can be done to all of it. */
export function PageHead({
  title,
  lead,
  actions,
}: {
  title: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
}) {
  return (
    <header class="desk-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div class="desk-actions">{actions}</div>}
    </header>
  );
}

/** One thing of a page under its own heading. */
export function Section({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="desk-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {actions && <div class="desk-actions">{actions}</div>}
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </section>
  );
}
