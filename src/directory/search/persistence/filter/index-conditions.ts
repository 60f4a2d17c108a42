import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Bindings } from '../../../database/bindings.ts';
import { ALWAYS, anchored, NEVER, type Predicate, pinned } from '../../../database/predicate.ts';
import { isStorable, isStoredId } from '../../../database/storable.ts';
import { operandKey } from '../../../users/domain/delta/comparison-key.ts';
import type { TextFilter } from '../../../users/domain/value-filter.ts';
import type { SearchKey } from '../../../users/persistence/fragments/index-keys.ts';
import { termOf } from '../../../users/persistence/fragments/search-terms.ts';
import { plainColumn } from '../attribute-column.ts';
import type { Conditions } from './compile-conditions.ts';

/** What the compilation of one filter shares: whose users they are, and the values of the statement. */
export interface FilterScope {
  readonly enterpriseId: EnterpriseId;
  readonly bindings: Bindings;
}

/** A place whose values people do not share. */
const ADDRESS = 'emails.value';

/** The way in through the inverted index: users of whom all of these are true, and perhaps a few more. */
export function compileTerms(places: readonly (readonly [string, SearchKey])[], scope: FilterScope): Predicate {
  if (places.length === 0) return ALWAYS;
  const terms = places.map((place) => termOf(scope.enterpriseId, place));
  const text = `u.terms @> ${scope.bindings.bind(terms, 'int[]')}`;
  return places.some(([place]) => place === ADDRESS) ? pinned(text) : anchored(text);
}

/** The comparison with the column is itself the way in: the column has an index of its own. */
const BY_COLUMN = pinned('TRUE');

/** The way in to users whose plain attribute meets the conditions; it lets in too many, never too few. */
export function compileAnchor(name: string, conditions: Conditions, scope: FilterScope): Predicate {
  const { eq, startsWith } = conditions as TextFilter;
  if (name === 'userName' && startsWith !== undefined) return compileUserNamePrefix(startsWith, scope.bindings);
  if (eq === undefined || typeof eq === 'object') return ALWAYS;
  if (name === 'userName' || name === 'externalId') return BY_COLUMN;
  if (name === 'id') return isStoredId(eq) ? pinned(`u.id = ${scope.bindings.bind(eq, 'uuid')}`) : NEVER;
  return compileTerms([[name, operandKey(plainColumn(name).kind, 'eq', String(eq))]], scope);
}

/** As a range, since only that is served by the index whatever the plan. */
function compileUserNamePrefix(startsWith: string, bindings: Bindings): Predicate {
  const { sql, kind } = plainColumn('userName');
  const prefix = operandKey(kind, 'startsWith', startsWith);
  if (!isStorable(prefix)) return NEVER;
  const next = successor(prefix);
  if (next === null) return ALWAYS;
  return anchored(`(${sql} >= ${bindings.bind(prefix, 'text')} AND ${sql} < ${bindings.bind(next, 'text')})`);
}

/** The first text behind all that begin with the prefix, by code points; `null` when there is none. */
function successor(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  // Behind U+D7FF lie the halves of surrogate pairs, which are no characters.
  points.push(last === 0xd7ff ? 0xe000 : last + 1);
  return points.map((point) => String.fromCodePoint(point)).join('');
}
