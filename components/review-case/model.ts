import type { ComponentChildren } from 'preact';
import type { CaseCommand } from '../../utils/records/review-case.ts';
import type { CaseFile } from '../../utils/reviews/case-file.ts';

/** By which way somebody talks to the buyer. */
export type CaseChannel = 'phone' | 'chat';

/** What every part of a case card knows. */
export interface CaseContext {
  file: CaseFile;
  /** UTC ms. */
  now: number;
  /** IANA zone in which the console tells its times. */
  timeZone: string;
  consoleName: string;
  shopName: string;
  /** What this agent is called. */
  me: string;
}

/** What a person does on a case card. */
export interface CaseActs {
  onCommand: (command: CaseCommand) => void;
  onOpenRecord: (record: 'order' | 'review', key: string) => void;
  onOpenCase: (key: string) => void;
  onCopy: (text: string) => void;
  /** Absent: takes the word back. */
  onTeach: (is: 'not-negative' | 'missed' | undefined) => void;
  onPrint: (open: boolean) => void;
  /** Who works on it, where the team shares that. */
  care?: ((key: string) => ComponentChildren) | undefined;
}

/** An id that no other click has. */
export const clickId = (): string => crypto.randomUUID();
