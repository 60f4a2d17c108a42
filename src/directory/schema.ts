import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { invariant } from '../kernel/invariant.ts';
import { AccessResolver } from './access/graphql/access.resolver.ts';
import { AccessTokenResolver } from './access/graphql/access-token.resolver.ts';
import { EnterpriseResolver } from './access/graphql/enterprise.resolver.ts';
import { EnterpriseSessionsResolver, LoginSessionResolver } from './access/graphql/login-session.resolver.ts';
import { orderArguments, putOwnFieldsFirst } from './graphql/declaration-order.ts';
import { declareInputs, receiveInputsPlainly } from './graphql/plain-inputs.ts';
import { ChangeResolver } from './history/graphql/change.resolver.ts';
import { EnterpriseHistoryResolver } from './history/graphql/enterprise-history.resolver.ts';
import { UserFieldsResolver } from './history/graphql/user-fields.resolver.ts';
import { UserInsightResolver } from './history/graphql/user-insight.resolver.ts';
import { CycleResolver } from './insight/graphql/cycle.resolver.ts';
import { EnterpriseNumbersResolver } from './insight/graphql/enterprise-numbers.resolver.ts';
import { DialectSightingResolver } from './requests/graphql/dialect-sighting.resolver.ts';
import { EnterpriseFailuresResolver } from './requests/graphql/enterprise-failures.resolver.ts';
import { FailureGroupResolver } from './requests/graphql/failure-group.resolver.ts';
import { RequestResolver } from './requests/graphql/request.resolver.ts';
import { ErasureResolver } from './retention/graphql/erasure.resolver.ts';
import { EnterpriseUsersResolver } from './search/graphql/enterprise-users.resolver.ts';
import { ExplainUsersResolver } from './search/graphql/explain-users.resolver.ts';
import { UsersPageResolver } from './search/graphql/users-page.resolver.ts';
import { ManagerResolver } from './users/graphql/manager.resolver.ts';
import { UserResolver } from './users/graphql/user.resolver.ts';

const ONE_OF = ['MultiValueStep', 'AddressStep'];

/** The schema of the directory. Costs some tens of milliseconds; whoever needs it keeps it. */
export function buildDirectorySchema(): GraphQLSchema {
  orderArguments();
  declareInputs();
  const schema = buildSchemaSync({
    resolvers: [
      AccessResolver,
      EnterpriseResolver,
      EnterpriseUsersResolver,
      UsersPageResolver,
      EnterpriseHistoryResolver,
      EnterpriseFailuresResolver,
      ExplainUsersResolver,
      EnterpriseNumbersResolver,
      CycleResolver,
      AccessTokenResolver,
      EnterpriseSessionsResolver,
      LoginSessionResolver,
      UserResolver,
      ErasureResolver,
      UserFieldsResolver,
      UserInsightResolver,
      ManagerResolver,
      ChangeResolver,
      RequestResolver,
      DialectSightingResolver,
      FailureGroupResolver,
    ],
    validate: false,
  });
  for (const name of ONE_OF) markAsOneOf(schema, name);
  putOwnFieldsFirst(schema);
  receiveInputsPlainly();
  return schema;
}

/** The decorators know no `@oneOf` yet; graphql-js prints and enforces it where the built type says so. */
function markAsOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  invariant(type instanceof GraphQLInputObjectType, `${name} is an input type`);
  type.isOneOf = true;
}
