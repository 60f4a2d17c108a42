import { createHash } from 'node:crypto';
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { QueryClass, Statement } from './statements.ts';

/** An SQL statement that was assembled for one query, and the values to bind. */
export interface DynamicStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly queryClass?: QueryClass;
  readonly enterpriseId?: EnterpriseId;
}

/** The SQL types that values are bound as. */
type SqlType = 'int' | 'int[]' | 'bigint' | 'text' | 'text[]' | 'uuid' | 'timestamptz';

/** Collects the values of an assembled statement, so that its text contains parameters only. */
export class Bindings {
  readonly values: unknown[] = [];

  /** Adds a value, and returns its parameter, such as `$1::int`. */
  bind(value: unknown, type: SqlType): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** Bounds the named statements, which PostgreSQL keeps for the life of each connection. */
const MAX_NAMES = 200;

/**
 * Names the first 200 different texts of assembled statements, so that PostgreSQL prepares each once per connection.
 * Further texts stay unnamed.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();

  nameFor(text: string): Statement {
    const known = this.names.get(text);
    if (known !== undefined) return { name: known, text };
    if (this.names.size >= MAX_NAMES) return { name: null, text };

    const name = `shape_${createHash('sha1').update(text).digest('hex')}`;
    this.names.set(text, name);
    return { name, text };
  }
}
