/** The SQL types that values are bound as. */
type SqlType = 'int' | 'int[]' | 'bigint' | 'text' | 'text[]' | 'uuid' | 'timestamptz';

/** Collects the values of a statement, so that no value ever stands in its text. */
export class Bindings {
  readonly values: unknown[] = [];

  /** Takes the value on and answers the place that stands for it. */
  bind(value: unknown, type: SqlType): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
