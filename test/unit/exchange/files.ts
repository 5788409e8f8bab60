import iconv from 'iconv-lite';
import { expect } from 'vitest';
import type { ImportPlan, ImportRow, ReplyDraft } from '../../../utils/exchange/findings.ts';
import { type ReadOptions, readLibrary } from '../../../utils/exchange/read-library.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const encoded = (text: string, encoding: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));
export const joined = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** The plan of a file that has to be readable. */
export async function planOf(
  content: string | Uint8Array,
  fileName: string,
  options?: ReadOptions,
): Promise<ImportPlan> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const result = await readLibrary(bytes, fileName, options);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export async function failureOf(content: string | Uint8Array, fileName: string, options?: ReadOptions) {
  const result = await readLibrary(typeof content === 'string' ? utf8(content) : content, fileName, options);
  return result.ok ? 'read' : result.error.code;
}

/** The reply of a row that has to have one. */
export function replyOf(row: ImportRow | undefined): ReplyDraft {
  expect(row?.errors).toEqual([]);
  if (!row?.reply) throw new Error('no reply');
  return row.reply;
}

/** The messages of a row, body first. */
export const messagesOf = (row: ImportRow | undefined): string[] => {
  const [variant] = replyOf(row).variants;
  return variant ? [variant.body, ...(variant.more ?? [])] : [];
};

export const codesOf = (row: ImportRow | undefined): string[] => (row?.notes ?? []).map(({ code }) => code);
