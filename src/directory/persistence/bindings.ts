import { isId } from '../../kernel/ids.ts';

/** The SQL types that values are bound as. */
type SqlType = 'int' | 'int[]' | 'bigint' | 'text' | 'uuid' | 'timestamptz';

/** Collects the values of a statement, so that no value ever stands in its text. */
export class Bindings {
  readonly values: unknown[] = [];

  /** Takes the value on and answers the place that stands for it. */
  bind(value: unknown, type: SqlType): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** Whether PostgreSQL has a place for the text: it has none for U+0000, nor for half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether a text is the `id` of anybody; ours are in lower case, and case counts in them. */
export function isStoredId(text: string): boolean {
  return isId(text) && text === text.toLowerCase();
}
