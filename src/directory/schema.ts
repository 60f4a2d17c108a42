import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { invariant } from '../kernel/invariant.ts';
import { memoize } from '../kernel/memoize.ts';
import { AccessResolver } from './access/graphql/access.resolver.ts';
import { AccessTokenResolver } from './access/graphql/access-token.resolver.ts';
import { EnterpriseResolver } from './access/graphql/enterprise.resolver.ts';
import { EnterpriseSessionsResolver, LoginSessionResolver } from './access/graphql/login-session.resolver.ts';
import { passPlainInputs } from './graphql/inputs.ts';
import { ChangeResolver, EnterpriseHistoryResolver } from './history/graphql/history.resolver.ts';
import { UserHistoryResolver } from './history/graphql/user-history.resolver.ts';
import { CycleResolver } from './insight/graphql/cycle.type.ts';
import { EnterpriseInsightResolver } from './insight/graphql/insight.resolver.ts';
import { ClientDeviationResolver } from './requests/graphql/deviation.type.ts';
import { EnterpriseFailuresResolver } from './requests/graphql/enterprise-failures.resolver.ts';
import { EnterpriseRequestsResolver } from './requests/graphql/enterprise-requests.resolver.ts';
import { FailureGroupResolver } from './requests/graphql/failure-group.resolver.ts';
import { ChangeRequestResolver, RequestResolver } from './requests/graphql/request.resolver.ts';
import { ErasureResolver } from './retention/graphql/erasure.resolver.ts';
import { ExplainUsersResolver } from './search/graphql/explain-users.resolver.ts';
import { UsersPageResolver } from './search/graphql/users.page.ts';
import { EnterpriseUsersResolver, UserReportsResolver } from './search/graphql/users.resolver.ts';
import { UserResolver } from './users/graphql/user.resolver.ts';
import { EnterpriseUserResolver, ManagerResolver, UserMissingResolver } from './users/graphql/user-fields.resolver.ts';

/** The resolvers of all chapters. */
const RESOLVERS = [
  ...[AccessResolver, EnterpriseResolver, AccessTokenResolver, EnterpriseSessionsResolver, LoginSessionResolver],
  ...[EnterpriseUserResolver, UserResolver, UserMissingResolver, ManagerResolver],
  ...[EnterpriseUsersResolver, UsersPageResolver, UserReportsResolver, ExplainUsersResolver],
  ...[EnterpriseHistoryResolver, UserHistoryResolver, ChangeResolver],
  ...[EnterpriseRequestsResolver, EnterpriseFailuresResolver, RequestResolver, ChangeRequestResolver],
  ...[ClientDeviationResolver, FailureGroupResolver],
  ...[EnterpriseInsightResolver, CycleResolver],
  ...[ErasureResolver],
] as const;

const ONE_OF = ['MultiValueStep', 'AddressStep'];

/**
 * Returns the GraphQL schema of the directory, which all directories of a process share: it takes tens of milliseconds
 * to build and depends on the classes alone. Types, fields and arguments are sorted, so that the order in which modules
 * are loaded makes no difference.
 */
export const directorySchema = memoize((): GraphQLSchema => {
  const schema = lexicographicSortSchema(buildSchemaSync({ resolvers: RESOLVERS, validate: false }));
  for (const name of ONE_OF) markAsOneOf(schema, name);
  passPlainInputs();
  return schema;
});

/** type-graphql does not support `@oneOf`; graphql-js prints and enforces it when the type has the flag. */
function markAsOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  invariant(type instanceof GraphQLInputObjectType, `${name} is an input type`);
  type.isOneOf = true;
}
