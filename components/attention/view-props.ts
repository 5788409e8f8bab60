import type { ComponentChildren } from 'preact';
import type { Result } from '../../utils/core/result.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import type { ApologyDoes } from './apology.tsx';
import type { Entry } from './entry.ts';
import type { StatusNote } from './notes.ts';

/** What was done last, or failed. */
export interface ToastState {
  text: string;
  failed: boolean;
}

/** What the attention list and everything around it is given, and what it asks for. */
export interface AttentionViewProps {
  entries: readonly Entry[];
  notes: readonly StatusNote[];
  /** Whether any console page was ever read. */
  everRead: boolean;
  /** UTC ms. */
  now: number;
  /** There is room for one line per entry. */
  wide: boolean;
  /** What the consoles are called that can be read. */
  consoleNames: readonly string[];
  /** Language of notices to begin with. */
  lang: FilledNotice['lang'];
  toast: ToastState | undefined;
  /** Something can be undone. */
  canUndo: boolean;
  /** How far a command on many entries has come; absent unless it takes long. */
  working: boolean;
  onAttend: (entries: readonly Entry[], command: AlertCommand) => void;
  onUndo: () => void;
  onOpen: (entry: Entry) => void;
  onCopy: (text: string, said: string) => void;
  onToastClose: () => void;
  fetchNotices: (entry: Entry) => Promise<Result<{ notices: FilledNotice[] }>>;
  /** The reply that is suggested to somebody who may complain. */
  apology?: ApologyDoes;
  onDesk: () => void;
  /** Shows the ready replies instead. */
  onReplies: () => void;
  /** Shows who waits instead. */
  onWaiting: () => void;
  /** Stands behind the counts of the header, and under everything: how it goes at the chats. */
  count?: ComponentChildren;
  foot?: ComponentChildren;
  /** Nothing left to close inside: the surface itself should go. */
  onLeave: () => void;
}
