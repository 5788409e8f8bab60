/** Bounds of what is read from a file that somebody brings. Whatever exceeds them is refused as a whole or named as a row's error. */

/** Bytes of a file. */
export const FILE_LIMIT = 64 * 1024 * 1024;
/** Rows, items or matches of a library; rows without anything in them do not count. */
export const ROWS_LIMIT = 100_000;
/** Cells of all rows together: many columns times many rows is how a sheet exhausts the memory. */
export const CELLS_LIMIT = 4_000_000;
/** UTF-16 units of all cells together: a workbook may show one long text a million times. */
export const TEXTS_LIMIT = 128 * 1024 * 1024;
/** Columns of a table. */
export const COLUMNS_LIMIT = 256;
/** UTF-16 units of one cell; more than Excel itself allows. */
export const CELL_LIMIT = 40_000;
/** Bytes that an archive may unfold to, and how many times its own size; a sheet of one repeated text unfolds some 100 times. */
export const INFLATED_LIMIT = 256 * 1024 * 1024;
export const RATIO_LIMIT = 200;
/** Below this many bytes the ratio says nothing. */
export const RATIO_FROM = 4 * 1024 * 1024;
/** Files in an archive. */
export const ENTRIES_LIMIT = 2000;
/** Characters of a YAML text: its parser takes about a second for three million. */
export const YAML_LIMIT = 12_000_000;
/** How many places of a YAML text one anchor may fill, those inside each other multiplied. */
export const ALIAS_LIMIT = 1000;
