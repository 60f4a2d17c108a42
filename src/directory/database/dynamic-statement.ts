import { createHash } from 'node:crypto';
import type { Statement } from './statements.ts';

/** A server keeps every named statement of a connection for good: hence a bound on the shapes of filters that get one. */
const MAX_NAMES = 200;

/** Names statements that are put together, such as filters: the same text always by the same name. */
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
