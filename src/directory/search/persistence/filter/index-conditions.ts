import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Bindings } from '../../../database/dynamic-statement.ts';
import { ALWAYS, indexCondition, NEVER, type Predicate, uniqueCondition } from '../../../database/predicate.ts';
import { isStoredId } from '../../../database/row-values.ts';
import { isStorableText } from '../../../shared/storable-text.ts';
import { operandKey } from '../../../users/domain/delta/comparison.ts';
import type { TextFilter } from '../../../users/domain/value-filter.ts';
import { type PathKey, termOf } from '../../../users/persistence/fragments/index-keys.ts';
import { plainColumn } from '../attribute-column.ts';
import type { Conditions } from './compile-conditions.ts';

/** What the compilation of one filter shares: the enterprise and the values of the statement. */
export interface FilterScope {
  readonly enterpriseId: EnterpriseId;
  readonly bindings: Bindings;
}

/** A path whose values are almost unique to a user. */
const EMAIL_PATH = 'emails.value';

/** Narrows users by the inverted index to those with all keys; hash collisions may leave a few more. */
export function compileTerms(pathKeys: readonly PathKey[], scope: FilterScope): Predicate {
  if (pathKeys.length === 0) return ALWAYS;
  const terms = pathKeys.map((pathKey) => termOf(scope.enterpriseId, pathKey));
  const text = `u.terms @> ${scope.bindings.bind(terms, 'int[]')}`;
  return pathKeys.some(([path]) => path === EMAIL_PATH) ? uniqueCondition(text) : indexCondition(text);
}

/** For a column with a unique index of its own: the comparison itself uses it, so that no text is needed. */
const BY_COLUMN = uniqueCondition('TRUE');

/** A condition that an index serves for a plain attribute; it may match too many users, never too few. */
export function compileIndexCondition(name: string, conditions: Conditions, scope: FilterScope): Predicate {
  const { eq, startsWith } = conditions as TextFilter;
  if (name === 'userName' && startsWith !== undefined) return compileUserNamePrefix(startsWith, scope.bindings);
  if (eq === undefined || typeof eq === 'object') return ALWAYS;
  if (name === 'userName' || name === 'externalId') return BY_COLUMN;
  if (name === 'id') return isStoredId(eq) ? uniqueCondition(`u.id = ${scope.bindings.bind(eq, 'uuid')}`) : NEVER;
  return compileTerms([[name, operandKey(plainColumn(name).kind, 'eq', String(eq))]], scope);
}

/** A range, which a B-tree index serves in generic plans, too; `starts_with` on a parameter does not use it. */
function compileUserNamePrefix(startsWith: string, bindings: Bindings): Predicate {
  const { sql, kind } = plainColumn('userName');
  const prefix = operandKey(kind, 'startsWith', startsWith);
  if (!isStorableText(prefix)) return NEVER;
  const next = successor(prefix);
  if (next === null) return ALWAYS;
  return indexCondition(`(${sql} >= ${bindings.bind(prefix, 'text')} AND ${sql} < ${bindings.bind(next, 'text')})`);
}

/** The least text, by code points, that is greater than all texts with the prefix; `null` if there is none. */
function successor(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  // U+D800 to U+DFFF are surrogates, which are no characters.
  points.push(last === 0xd7ff ? 0xe000 : last + 1);
  return points.map((point) => String.fromCodePoint(point)).join('');
}
