import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql';
import { Arg, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { invariant } from '../../../kernel/invariant.ts';
import { RequiredField, selectionsOf } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/paging.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { UserType } from '../../users/graphql/user.type.ts';

@ObjectType('UsersPage', { description: 'A page of users.', simpleResolvers: true })
export class UsersPageType extends PageType {
  @RequiredField(() => [UserType], 'The users, in the requested order.')
  declare readonly nodes: readonly UserType[];

  /** The counted total; not part of the schema, where `total` returns it. */
  declare readonly counted: number | null;
}

/** The computed fields of a page of users. */
@Resolver(() => UsersPageType)
export class UsersPageResolver {
  @FieldResolver(() => Int, { description: 'Total number of matching users. Counted only if requested.' })
  total(
    @Root() { counted }: UsersPageType,
    @Arg('upTo', () => Int, {
      nullable: true,
      description: 'Stops counting at this number, to limit the cost. If omitted, counts all.',
    })
    upTo: number | null | undefined,
  ): number | null {
    return typeof upTo === 'number' && counted !== null ? Math.min(counted, upTo) : counted;
  }
}

/** Whether a page needs its total, and how far to count. */
export interface RequestedTotal {
  readonly withTotal: boolean;
  /** Stop counting at this number; `null` counts all. */
  readonly totalUpTo: number | null;
}

/**
 * Reads how `total` is requested of the page being resolved. If it is requested several times, the largest `upTo`
 * serves all.
 *
 * @throws Fault `INVALID_VALUE` for a negative `upTo`
 */
export function readTotal(info: GraphQLResolveInfo): RequestedTotal {
  const selections = selectionsOf('total', info);
  if (selections.length === 0) return { withTotal: false, totalUpTo: null };
  const page = getNamedType(info.returnType);
  const total = isObjectType(page) ? page.getFields().total : undefined;
  invariant(total !== undefined, 'a page of users has a total');

  const limits = selections.map((node) => getArgumentValues(total, node, info.variableValues).upTo);
  const given = limits.filter((limit): limit is number => typeof limit === 'number');
  if (given.some((limit) => limit < 0)) throw invalidValue('upTo', 'must be 0 or more');
  return { withTotal: true, totalUpTo: given.length < limits.length ? null : Math.max(...given) };
}
