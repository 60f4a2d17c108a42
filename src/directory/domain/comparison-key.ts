import { fold } from '../../kernel/fold.ts';
import type { ValueKind } from './user-attributes.ts';

/** The form of a text that comparisons of its attribute go by (RFC 7643 §2.2 `caseExact`). */
export function comparisonKey(kind: ValueKind, text: string): string {
  return kind === 'text' ? fold(text) : text;
}
