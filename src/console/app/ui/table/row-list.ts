/** The rows of a table, be they all there or only some of them; an array is one. */
export interface RowList<Row> {
  /** How many there are, there or not. */
  readonly length: number;
  /** `undefined` for a row that is still on its way. */
  at(index: number): Row | undefined;
}

/** Rows that somebody sees, from the first to the last. */
export interface View {
  readonly first: number;
  readonly last: number;
}
