import { chatwoot } from './formats/chatwoot.ts';
import { espanso } from './formats/espanso.ts';
import { gorgias } from './formats/gorgias.ts';
import { briskine, zammad } from './formats/mail-tables.ts';
import { ownJson } from './formats/own-json.ts';
import { ownSheet } from './formats/own-sheet.ts';
import { qianniuQuick, qianniuV3 } from './formats/qianniu.ts';
import { scripts } from './formats/scripts.ts';
import type { TableFormat, ValueFormat } from './formats/shape.ts';
import { textBlaze } from './formats/text-blaze.ts';
import { textExpander } from './formats/text-expander.ts';
import { zendesk } from './formats/zendesk.ts';
import type { FormatId } from './formats.ts';
import type { Table } from './tables.ts';

/** Formats of tables, in the order in which they are asked. */
export const TABLE_FORMATS: Partial<Record<FormatId, TableFormat>> = {
  qianniuV3,
  qianniuQuick,
  briskine,
  zammad,
  ownSheet,
  scripts,
  textExpander,
};

/** Formats of JSON, in the order in which they are asked. */
export const JSON_FORMATS: Partial<Record<FormatId, ValueFormat>> = {
  ownJson,
  textBlaze,
  gorgias,
  zendesk,
  chatwoot,
};

export const YAML_FORMATS: Partial<Record<FormatId, ValueFormat>> = { espanso };

/** The kind of a table that fits best, and how well (0 to 1). */
export function kindOfTable(table: Table, fileName: string): { format: FormatId; fit: number } {
  let best: { format: FormatId; fit: number } = { format: 'scripts', fit: 0 };
  for (const [format, { fits }] of Object.entries(TABLE_FORMATS) as [FormatId, TableFormat][]) {
    const fit = fits(table, fileName);
    if (fit > best.fit) best = { format, fit };
  }
  return best;
}

/** The kind of a value; undefined where it is none that we know. */
export function kindOfValue(
  value: unknown,
  formats: Partial<Record<FormatId, ValueFormat>>,
): FormatId | undefined {
  return (Object.entries(formats) as [FormatId, ValueFormat][]).find(([, { fits }]) => fits(value))?.[0];
}
