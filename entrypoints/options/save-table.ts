import type { DataTable } from '../../components/charts/model.ts';
import { tableText } from '../../utils/exchange/tables.ts';
import { saveFile } from './save-file.ts';

/** Without it spreadsheets take Chinese for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Saves a table as a CSV file whose cells no spreadsheet runs as formulas. */
export async function saveTable(name: string, { head, rows }: DataTable): Promise<void> {
  const text = await tableText([head, ...rows]);
  const fileName = `${name.replace(/[\\/:*?"<>|\s]+/gu, '-')}.csv`;
  saveFile(fileName, new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }));
}
