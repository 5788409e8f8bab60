/** What a library can be read from. */
export const FORMATS = [
  'ownJson',
  'ownSheet',
  'qianniuQuick',
  'qianniuV3',
  'scripts',
  'textBlaze',
  'espanso',
  'briskine',
  'chatwoot',
  'zendesk',
  'gorgias',
  'zammad',
  'textExpander',
] as const;
export type FormatId = (typeof FORMATS)[number];

/** How the text of a file can be encoded. `big5` is never guessed: its bytes are valid GB18030 as well. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type EncodingId = (typeof ENCODINGS)[number];

/** The shape that a file has on the outside. */
export type Container = 'workbook' | 'json' | 'yaml' | 'table';

/** The containers that a format comes in. */
export const CONTAINERS: Readonly<Record<FormatId, readonly Container[]>> = {
  ownJson: ['json'],
  ownSheet: ['table', 'workbook'],
  qianniuQuick: ['table', 'workbook'],
  qianniuV3: ['table', 'workbook'],
  scripts: ['table', 'workbook'],
  textBlaze: ['json'],
  espanso: ['yaml'],
  briskine: ['table'],
  chatwoot: ['json'],
  zendesk: ['json'],
  gorgias: ['json'],
  zammad: ['table'],
  textExpander: ['table'],
};

/** What a library can be written as. */
export const EXPORT_FORMATS = [
  'ownJson',
  'ownXlsx',
  'ownCsv',
  'qianniuQuick',
  'qianniuV3',
  'textBlaze',
  'espanso',
  'briskine',
  'chatwoot',
  'zendesk',
  'gorgias',
  'zammad',
  'textExpander',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether an export may be encoded as GB18030: what old programs of Chinese Windows expect. */
export const takesGb18030 = (format: ExportFormat): boolean =>
  format === 'qianniuQuick' || format === 'qianniuV3';
