import type {
  Finding,
  ImportPlan,
  ImportRow,
  NoteCode,
  RowErrorCode,
} from '../../../../utils/exchange/findings.ts';
import { type FileFailure, isFileFailure } from '../../../../utils/exchange/findings.ts';
import type { EncodingId, ExportFormat, FormatId } from '../../../../utils/exchange/formats.ts';
import type { Clash } from '../../../../utils/exchange/plan.ts';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { ReplyLang, Tone } from '../../../../utils/records/reply.ts';

/** A number in a detail as people read it; other details as they are. */
const shown = (detail = ''): string => (/^\d{1,9}$/.test(detail) ? formatCount(Number(detail)) : detail);

/** What keeps a row from being taken in. */
export const errorWords = ({ code, detail }: Finding<RowErrorCode>): string =>
  t(`exchange.error.${code}`, [shown(detail)]);

/** What was changed while a row was read. */
export const noteWords = ({ code, detail }: Finding<NoteCode>): string =>
  t(`exchange.note.${code}`, [detail ?? '']);

/** What is odd about a file. */
export const warningWords = ({ code, detail }: ImportPlan['warnings'][number]): string =>
  t(`exchange.warning.${code}`, [shown(detail)]);

/** The words of a failure; codes that are not ours are told as a file that is not known. */
export function failureWords(code: string, detail?: string): { what: string; todo: string } {
  const known: FileFailure = isFileFailure(code) ? code : 'unknownFormat';
  return {
    what: t(`exchange.failure.${known}.what`),
    todo: t(`exchange.failure.${known}.todo`, [shown(detail)]),
  };
}

/** Names of encodings, the same in every language. */
export const ENCODING_NAMES: Readonly<Record<EncodingId, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5',
};

/** Names of programs, the same in every language. */
const PROGRAMS = {
  textBlaze: 'Text Blaze',
  espanso: 'Espanso',
  briskine: 'Briskine',
  chatwoot: 'Chatwoot',
  zendesk: 'Zendesk',
  gorgias: 'Gorgias',
  zammad: 'Zammad',
  textExpander: 'TextExpander',
} as const;
export const PROGRAM_NAMES: readonly string[] = Object.values(PROGRAMS);

const isProgram = (format: FormatId | ExportFormat): format is keyof typeof PROGRAMS =>
  Object.hasOwn(PROGRAMS, format);

export const formatName = (format: FormatId | ExportFormat): string =>
  isProgram(format) ? PROGRAMS[format] : t(`exchange.formats.${format}`);

/** Where a row stands in its file. */
export const placeWords = ({ row, sheet }: Pick<ImportRow, 'row' | 'sheet'>): string =>
  sheet === undefined
    ? t('exchange.row', [formatCount(row)])
    : t('exchange.row_sheet', [sheet, formatCount(row)]);

/** What a row clashes with. */
export function clashWords({ kind, with: other }: Clash, rows: readonly ImportRow[]): string {
  if ('earlier' in other) {
    const row = formatCount(rows[other.earlier]?.row ?? 0);
    return kind === 'code'
      ? t('exchange.clash.codeEarlier', [other.code, row])
      : t('exchange.clash.contentEarlier', [row]);
  }
  if (kind === 'code') return t('exchange.clash.code', [other.code, other.title]);
  return kind === 'id' ? t('exchange.clash.id', [other.title]) : t('exchange.clash.content', [other.title]);
}

export const toneWords = (tone: Tone): string => t(`exchange.tone.${tone}`);

const LANG_KEYS = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const;
export const langWords = (lang: ReplyLang): string => t(`exchange.lang.${LANG_KEYS[lang]}`);
