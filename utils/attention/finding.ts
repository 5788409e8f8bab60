import type { Alert, AlertKind, Reason, Severity } from '../records/alert.ts';
import { recordKey } from '../records/key.ts';

/** What a rule says of one record and one kind of alert: there is something to tell, or there is nothing. */
export interface Finding {
  kind: AlertKind;
  /** What to tell; absent: nothing, and an alert that stands is closed by this fact. */
  tell?: {
    severity: Severity;
    /** UTC ms. */
    dueAt?: number;
    why: Reason[];
  };
  /** When time alone changes this finding, UTC ms. */
  nextAt?: number;
}

/** The record that a finding is about. */
export interface About {
  record: Alert['subject']['record'];
  key: string;
  console: string;
  shop: string;
  id: string;
  /** When a page last showed it, UTC ms. */
  seenAt: number;
}

/** Part of an alert's id and key: there is one alert per record and kind, so never a second about the same thing. */
export const alertId = (kind: AlertKind, subjectId: string): string => `${kind}:${subjectId}`;

export const alertKey = (kind: AlertKind, { console, shop, id }: Pick<About, 'console' | 'shop' | 'id'>) =>
  recordKey(console, shop, alertId(kind, id));
