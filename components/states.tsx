import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import './states.css';

interface EmptyStateProps {
  title: string;
  /** What will appear here, and how. */
  children: ComponentChildren;
  actions?: ComponentChildren;
}

/** Nothing here yet: says what will appear and how. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="tx-empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div class="tx-empty-actions">{actions}</div>}
    </div>
  );
}

interface ErrorStateProps {
  /** What happened. */
  what: string;
  /** What is not harmed. */
  safe: string;
  /** What to do. */
  todo: string;
  /** For a report: codes only, no personal data. */
  detail?: string | undefined;
  actions?: ComponentChildren;
}

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ what, safe, todo, detail, actions }: ErrorStateProps) {
  return (
    <div class="tx-empty" role="alert">
      <h2>{what}</h2>
      <p>{safe}</p>
      <p>{todo}</p>
      {detail !== undefined && <code>{detail}</code>}
      {actions && <div class="tx-empty-actions">{actions}</div>}
    </div>
  );
}

interface NoteProps {
  children: ComponentChildren;
  /** `soon` for what a person should look at; plain otherwise. */
  tone?: 'plain' | 'soon';
  icon?: IconName;
  action?: ComponentChildren;
}

/** One calm line about the state of things. */
export function Note({ children, tone = 'plain', icon = 'info', action }: NoteProps) {
  return (
    <div class={`tx-note tx-note-${tone}`}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
      {action}
    </div>
  );
}

/** Rows that stand where data will be; `label` is read out while they do. */
export function Skeleton({ rows, label, height = 48 }: { rows: number; label: string; height?: number }) {
  return (
    <div class="tx-skeleton" role="status">
      <span class="tx-hidden">{label}</span>
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <div key={at} style={{ height: `${height}px` }} aria-hidden="true">
          <i style={{ width: '64px' }} />
          <i style={{ width: `${72 - ((at * 17) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** How far something has come; without `value` it only says that it is under way. */
export function Progress({ label, value, max }: { label: string; value?: number; max?: number }) {
  return (
    <div class="tx-progress">
      <span>{label}</span>
      <progress aria-label={label} value={value} max={max} />
    </div>
  );
}
