import { Float, ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { Json } from '../../graphql/scalars.ts';
import type { UsersPlan } from '../domain/users-plan.ts';

@ObjectType('UsersExplanation', {
  description: 'How the directory would run a query for users.',
  simpleResolvers: true,
})
export class UsersExplanationType implements UsersPlan {
  @RequiredField(() => String, 'The SQL statement, with `$1` and so on as placeholders for values.')
  declare readonly sql: string;

  @RequiredField(() => Json, "PostgreSQL's query plan for these values, as from `EXPLAIN (FORMAT JSON)`.")
  declare readonly plan: unknown;

  @RequiredField(() => [String], 'Names of the indexes used.')
  declare readonly indexes: readonly string[];

  @RequiredField(() => Boolean, 'Whether indexes are used throughout: no step reads every user of the enterprise.')
  declare readonly isIndexed: boolean;

  @RequiredField(() => Float, 'Number of rows that PostgreSQL expects.')
  declare readonly estimatedRows: number;

  @RequiredField(() => Float, "The cost that PostgreSQL expects, in the planner's unit: one sequential page read.")
  declare readonly estimatedCost: number;
}
