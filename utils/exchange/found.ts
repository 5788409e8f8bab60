import { cut } from '../core/cut.ts';
import { ID_LIMIT } from '../records/key.ts';
import {
  BODY_LIMIT,
  GROUP_DEPTH,
  MESSAGES_LIMIT,
  type Reply,
  type ReplyLang,
  type Tone,
} from '../records/reply.ts';
import type { Finding, ImportRow, NoteCode, ReplyDraft, RowErrorCode } from './findings.ts';
import { langOf, plainWords, withoutRaw } from './words.ts';

/** What a format found in one row: messages are templates, the rest is as it was written. */
export interface Found {
  row: number;
  /** In the order they are sent. Empty ones are left out. */
  messages: readonly string[];
  code?: string;
  group?: readonly string[];
  title?: string;
  lang?: ReplyLang;
  tone?: Tone;
  tags?: readonly string[];
  situations?: readonly string[];
  consoles?: readonly string[];
  images?: Reply['images'];
  validUntil?: number | undefined;
  state?: Reply['state'];
  notes?: Finding<NoteCode>[];
  /** Name of the sheet, where a workbook has several with something in them. */
  sheet?: string;
}

const TITLE_LIMIT = 200;
/** Characters of a title that is made from the text. */
const MADE_TITLE = 24;
const LABELS_LIMIT = 50;
const IMAGES_LIMIT = 20;
const EXCERPT = 80;

/** The beginning of a text for a list, on one line. */
export const excerptOf = (text: string): string =>
  text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, EXCERPT);

/** A row that cannot be taken in. */
export const refused = (row: number, code: RowErrorCode, excerpt: string, detail?: string): ImportRow => ({
  row,
  errors: [detail === undefined ? { code } : { code, detail }],
  notes: [],
  excerpt: excerptOf(excerpt),
});

function madeTitle(template: string): string {
  const line = plainWords(template)
    .split('\n')
    .find((one) => one.trim() !== '');
  const words = (line ?? '').trim().replace(/[，,、：:；;]+$/, '');
  const characters = [...words];
  return characters.length > MADE_TITLE ? `${characters.slice(0, MADE_TITLE).join('')}…` : words;
}

/** Cuts at a limit without leaving half a character. */

function labels(values: readonly string[] = []): string[] {
  const clean = values.map((value) => cut(value.trim(), ID_LIMIT)).filter((value) => value !== '');
  return [...new Set(clean)];
}

function groupOf(path: readonly string[] = []): string[] {
  const levels = path.map((level) => level.trim()).filter((level) => level !== '');
  const kept = levels.slice(0, GROUP_DEPTH - 1);
  const rest = levels.slice(GROUP_DEPTH - 1).join('/');
  return (rest === '' ? kept : [...kept, rest]).map((level) => cut(level, ID_LIMIT));
}

/** A row of the preview from what a format found: everything within the bounds of a reply, and a note on whatever had to be cut. */
export function rowFrom(found: Found): ImportRow {
  const notes = [...(found.notes ?? [])];
  const messages = found.messages.map((message) => message.replace(/\r\n?/g, '\n').trim()).filter(Boolean);
  const images = (found.images ?? []).slice(0, IMAGES_LIMIT);
  const excerpt = excerptOf(withoutRaw(messages[0]?.slice(0, 1000) ?? '') || found.title || found.code || '');
  const errors: Finding<RowErrorCode>[] = [];
  if (messages.length === 0 && images.length === 0) errors.push({ code: 'noText' });
  if (messages.length > MESSAGES_LIMIT)
    errors.push({ code: 'tooManyMessages', detail: String(MESSAGES_LIMIT) });
  if (messages.some((message) => message.length > BODY_LIMIT))
    errors.push({ code: 'textTooLong', detail: String(BODY_LIMIT) });
  const place = found.sheet === undefined ? {} : { sheet: found.sheet };
  if (errors.length > 0) return { row: found.row, ...place, errors, notes, excerpt };

  const [body = '', ...more] = messages;
  const code = found.code?.trim() ?? '';
  const group = groupOf(found.group);
  const tags = labels(found.tags);
  const title = found.title?.replace(/\s+/g, ' ').trim() || madeTitle(body) || images[0]?.name || code;
  if (code.length > ID_LIMIT) notes.push({ code: 'codeCut' });
  if (title.length > TITLE_LIMIT) notes.push({ code: 'titleCut' });
  if (
    group.join().length <
    (found.group ?? [])
      .map((level) => level.trim())
      .filter(Boolean)
      .join().length
  )
    notes.push({ code: 'groupCut' });
  if (tags.length > LABELS_LIMIT) notes.push({ code: 'tagsCut' });
  if ([title, code, ...group, ...messages].some((text) => text.includes('\ufffd')))
    notes.push({ code: 'damaged' });

  const reply: ReplyDraft = {
    code: cut(code, ID_LIMIT),
    group,
    title: cut(title, TITLE_LIMIT) || String(found.row),
    variants: [
      {
        tone: found.tone ?? 'plain',
        lang: found.lang ?? langOf(plainWords(messages.join('\n'))),
        body,
        ...(more.length > 0 && { more }),
      },
    ],
    situations: labels(found.situations).slice(0, LABELS_LIMIT),
    tags: tags.slice(0, LABELS_LIMIT),
    consoles: labels(found.consoles).slice(0, LABELS_LIMIT),
    images,
    ...(found.validUntil !== undefined && { validUntil: found.validUntil }),
    state: found.state ?? 'approved',
  };
  return { row: found.row, ...place, reply, errors, notes, excerpt };
}
