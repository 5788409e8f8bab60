import type { Reply } from '../records/reply.ts';
import type { EncodingId, FormatId } from './formats.ts';

/** Why a row cannot be taken in. The surface has the words under `exchange.error`. */
export type RowErrorCode =
  | 'noText'
  | 'tooFewCells'
  | 'notARecord'
  | 'textTooLong'
  | 'tooManyMessages'
  | 'cellTooLong'
  | 'badField';

/** What was changed or left out while a row was taken in. The surface has the words under `exchange.note`. */
export type NoteCode =
  | 'htmlToText'
  | 'imageDropped'
  | 'titleCut'
  | 'codeCut'
  | 'groupCut'
  | 'tagsCut'
  | 'unknownCommand'
  | 'unknownVariable'
  | 'scriptDropped'
  | 'fieldDropped'
  | 'actionDropped'
  | 'inactive'
  | 'languageUnknown'
  | 'toneUnknown'
  | 'dateUnknown'
  | 'consoleUnknown'
  | 'damaged'
  | 'regexTrigger'
  | 'brokenTemplate'
  | 'sameVariant';

/** A code with the thing it is about, e.g. the name of a command. */
export interface Finding<C extends string> {
  code: C;
  detail?: string;
}

/** A reply as a file tells it. Only our own JSON says id and time; the others get theirs when the plan is made. */
export type ReplyDraft = Omit<Reply, 'id' | 'layer' | 'updatedAt'> & Partial<Pick<Reply, 'id' | 'updatedAt'>>;

/** One row of the preview. `reply` is there exactly when there are no errors. */
export interface ImportRow {
  /** Where it stands in the file: row of the table (from 1, blank ones counted) or place in the list. */
  row: number;
  /** Name of the sheet, where a workbook has several with something in them. */
  sheet?: string;
  /** Further rows that are variants of this reply. */
  also?: number[];
  reply?: ReplyDraft;
  errors: Finding<RowErrorCode>[];
  notes: Finding<NoteCode>[];
  /** Beginning of what stands in the row, to know it by where it cannot be taken in. */
  excerpt?: string;
}

/** What is odd about the file as a whole. The surface has the words under `exchange.warning`. */
export type WarningCode = 'cutOff' | 'damagedText' | 'openQuote' | 'severalSheets';

/** What a file holds, before anything is written. */
export interface ImportPlan {
  fileName: string;
  format: FormatId;
  /** Undefined for a workbook, which has an encoding of its own. */
  encoding: EncodingId | undefined;
  /** What separates the cells, of a table of text. */
  delimiter: string | undefined;
  warnings: Finding<WarningCode>[];
  rows: ImportRow[];
}

/** Why a whole file cannot be read: codes of the failures of `readLibrary`. The surface has the words under `exchange.failure`. */
const FILE_FAILURES = [
  'emptyFile',
  'tooLarge',
  'notText',
  'oldExcel',
  'badArchive',
  'zipBomb',
  'tooManyRows',
  'badJson',
  'badYaml',
  'unknownFormat',
  'wrongFormat',
  'newerFormat',
  'noRows',
  'stopped',
] as const;
export type FileFailure = (typeof FILE_FAILURES)[number];

export const isFileFailure = (code: string): code is FileFailure =>
  (FILE_FAILURES as readonly string[]).includes(code);
