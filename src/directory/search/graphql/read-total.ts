import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql';
import { invariant } from '../../../kernel/invariant.ts';
import { selectionsOf } from '../../graphql/selections-of.ts';
import { invalidValue } from '../../shared/value-faults.ts';

/** Whether a page needs its total, and how far it is to be counted. */
export interface TotalWanted {
  readonly withTotal: boolean;
  /** `null`: to the end. */
  readonly totalUpTo: number | null;
}

/**
 * What the caller asks for as `total` of the page being resolved; asked for twice, the larger one serves both.
 *
 * @throws Fault `INVALID_VALUE` for a negative `upTo`
 */
export function readTotal(info: GraphQLResolveInfo): TotalWanted {
  const selections = selectionsOf('total', info);
  if (selections.length === 0) return { withTotal: false, totalUpTo: null };
  const page = getNamedType(info.returnType);
  const total = isObjectType(page) ? page.getFields().total : undefined;
  invariant(total !== undefined, 'a page of users has a total');

  const ends = selections.map((node) => getArgumentValues(total, node, info.variableValues).upTo);
  const given = ends.filter((end): end is number => typeof end === 'number');
  if (given.some((end) => end < 0)) throw invalidValue('upTo', 'must be 0 or more');
  return { withTotal: true, totalUpTo: given.length < ends.length ? null : Math.max(...given) };
}
