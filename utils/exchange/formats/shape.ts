import type { ReplyLang } from '../../records/reply.ts';
import type { ImportRow } from '../findings.ts';
import type { Table } from '../tables.ts';
import type { TextLoss } from '../template-text.ts';

/** What a library loses on its way into another program's file. */
export type LossCode =
  | TextLoss
  | 'variants'
  | 'messages'
  | 'groups'
  | 'codes'
  | 'titles'
  | 'tags'
  | 'situations'
  | 'consoles'
  | 'images'
  | 'validUntil'
  | 'states'
  | 'guarded';

/** A reply as one entry of another program: texts still templates. */
export interface Entry {
  code: string;
  group: readonly string[];
  title: string;
  /** All messages in order. */
  messages: readonly string[];
  lang: ReplyLang;
  tags: readonly string[];
  images: readonly string[];
  active: boolean;
}

/** The text of a file as other programs have it: a table, or a value for JSON or YAML. */
export type Written = { rows: string[][] } | { json: unknown } | { yaml: unknown };

/** A table that is read by its header or by its places. */
export interface TableFormat {
  /** How sure it is that a table is of this kind, 0 to 1. Looks at the first rows only. */
  fits: (table: Table, fileName: string) => number;
  read: (table: Table, fileName: string) => ImportRow[];
}

/** A value from JSON or YAML. */
export interface ValueFormat {
  fits: (value: unknown) => boolean;
  read: (value: unknown) => ImportRow[];
}

export type Fields = Record<string, unknown>;

/** Whether a value is an object with fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, or a number that stands in the place of one; else nothing. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A list, or nothing. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
