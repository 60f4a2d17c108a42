/** A list of rows of which some may not be loaded; arrays are such lists. */
export interface RowList<Row> {
  /** All rows, loaded or not. */
  readonly length: number;
  /** `undefined` for a row that is not loaded. */
  at(index: number): Row | undefined;
}

/** A range of rows, both ends inclusive. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}
