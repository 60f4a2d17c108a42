import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { invariant } from '../../kernel/invariant.ts';
import { AccessResolver } from './access.resolver.ts';
import { AccessTokenResolver } from './access-token.resolver.ts';
import { ChangeResolver } from './change.resolver.ts';
import { CycleResolver } from './cycle.resolver.ts';
import { orderArguments, putOwnFieldsFirst } from './declaration-order.ts';
import { DialectSightingResolver } from './dialect-sighting.resolver.ts';
import { EnterpriseResolver } from './enterprise.resolver.ts';
import { EnterpriseFailuresResolver } from './enterprise-failures.resolver.ts';
import { EnterpriseHistoryResolver } from './enterprise-history.resolver.ts';
import { EnterpriseNumbersResolver } from './enterprise-numbers.resolver.ts';
import { EnterpriseUsersResolver } from './enterprise-users.resolver.ts';
import { ErasureResolver } from './erasure.resolver.ts';
import { ExplainUsersResolver } from './explain-users.resolver.ts';
import { FailureGroupResolver } from './failure-group.resolver.ts';
import { EnterpriseSessionsResolver, LoginSessionResolver } from './login-session.resolver.ts';
import { ManagerResolver } from './manager.resolver.ts';
import { declareInputs, receiveInputsPlainly } from './plain-inputs.ts';
import { RequestResolver } from './request.resolver.ts';
import { UserResolver } from './user.resolver.ts';
import { UserFieldsResolver } from './user-fields.resolver.ts';
import { UserInsightResolver } from './user-insight.resolver.ts';
import { UsersPageResolver } from './users-page.resolver.ts';

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
