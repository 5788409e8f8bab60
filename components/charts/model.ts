/** The data behind a chart: what the table beside it shows and what its CSV holds. */
export interface DataTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Saves a table as a CSV file under a name without its ending. */
export type SaveTable = (name: string, table: DataTable) => void;
