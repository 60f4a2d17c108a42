import { fold } from '../../../../kernel/fold.ts';
import type { ValueKind } from '../user-attributes.ts';
import { userNameKey } from '../user-name-key.ts';
import type { TextFilter } from '../value-filter.ts';

/** An operator of a filter that compares with a text. */
export type TextOperator = Exclude<keyof TextFilter, 'present'>;

/** The form of a text that comparisons of its attribute go by (RFC 7643 §2.2 `caseExact`). */
export function comparisonKey(kind: ValueKind, text: string): string {
  if (kind === 'userName') return userNameKey(text);
  return kind === 'text' ? fold(text) : text;
}

/** The form of what a value is compared with: a whole `userName` as those that are kept, a piece of one as it is. */
export function operandKey(kind: ValueKind, operator: TextOperator, operand: string): string {
  const isPiece = kind === 'userName' && operator !== 'eq' && operator !== 'ne';
  return comparisonKey(isPiece ? 'text' : kind, operand);
}
