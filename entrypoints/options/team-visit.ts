import type { DeskConsole, Said } from '../../components/desk/model.ts';
import type { LeaveGuard } from '../../components/desk/use-leave-guard.ts';

/** What the desk gives each of a team's pages. */
export interface TeamVisit {
  consoles: readonly DeskConsole[];
  /** What of the page is looked at. */
  of: string | undefined;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  /** Changes what of the page is looked at. */
  onShow: (of: string | undefined) => void;
  /** Is told what to ask before this page is left. */
  onGuard: (guard: LeaveGuard | undefined) => void;
  onCopy: (text: string) => Promise<boolean>;
}
