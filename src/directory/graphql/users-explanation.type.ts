import { Float, ObjectType } from 'type-graphql';
import type { UsersPlan } from '../domain/users-plan.ts';
import { RequiredField } from './fields.ts';
import { Json } from './scalars.ts';

@ObjectType('UsersExplanation', {
  description: 'How the directory would answer a question about users.',
  simpleResolvers: true,
})
export class UsersExplanationType implements UsersPlan {
  @RequiredField(() => String, 'The SQL statement, with `$1` and so on in the place of each value.')
  declare readonly sql: string;

  @RequiredField(() => Json, "PostgreSQL's plan for these values, as `EXPLAIN (FORMAT JSON)` tells it.")
  declare readonly plan: unknown;

  @RequiredField(() => [String], 'Names of the indexes that it reads.')
  declare readonly indexes: readonly string[];

  @RequiredField(() => Boolean, 'Whether no step reads every user of the enterprise.')
  declare readonly isIndexed: boolean;

  @RequiredField(() => Float, 'How many rows PostgreSQL expects to answer.')
  declare readonly estimatedRows: number;

  @RequiredField(() => Float, "What it costs in the unit of PostgreSQL's planner, a page read in order.")
  declare readonly estimatedCost: number;
}
