import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse } from 'graphql';
import { digestOf } from '../../../src/directory/access/usecase/secrets.ts';
import { openDirectory } from '../../../src/directory/directory.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { Fault } from '../../../src/kernel/fault.ts';
import { newId, type RequestId, type UserId } from '../../../src/kernel/ids.ts';
import * as operations from '../../../src/wire/operations.generated.ts';
import { InputCoercions } from '../../../src/wire/prepared/coerce-input.ts';
import { VariablesError } from '../../../src/wire/prepared/coerce-variables.ts';
import { type PreparedOperation, prepareOperation } from '../../../src/wire/prepared/prepare-operation.ts';
import type { WireOperation } from '../../../src/wire/transport.ts';
import { profiles, userChanges } from '../../support/directory/generated-users.ts';
import { aMark } from '../../support/directory/given.ts';
import { memoryStores } from '../../support/memory/stores.ts';

const ALL = Object.values(operations) as WireOperation<unknown, never>[];
const ADMINISTRATION = 'the administration token';
const AT = new Date('2026-03-31T09:14:05.123Z');
const ID = newId<UserId>();
const requestId = newId<RequestId>();

/** A directory with one user and a fixed clock, so that two of them respond alike. */
async function directoryWith(profile: UserProfile) {
  const stores = memoryStores();
  const { id: enterpriseId } = await stores.enterprises.insert('acme', AT);
  const at = toInstant(AT);
  await stores.users.insert({ id: ID, enterpriseId, version: 1, createdAt: at, updatedAt: at, profile }, aMark());
  const limits = {
    maxPageSize: 50,
    maxResponseBytes: 16_777_216,
    maxDepth: 12,
    maxCost: 1e6,
    maxAliases: 10,
    maxTokens: 2_000,
    timeoutMs: 5_000,
  };
  const administrationDigest = digestOf(ADMINISTRATION);
  const directory = openDirectory({ stores, administrationDigest, clock: () => AT, limits, onDefect: () => {} });
  const contextOf = () =>
    directory.contextFor({ token: ADMINISTRATION, requestId, permission: null, isGateway: false });
  return { schema: directory.schema, contextOf };
}

function prepare(
  operation: WireOperation<unknown, never>,
  schema: Awaited<ReturnType<typeof directoryWith>>['schema'],
) {
  return prepareOperation(operation, { schema, coercions: new InputCoercions() });
}

type Outcome = { readonly data: unknown } | { readonly error: string };

async function outcomeOf(run: () => unknown): Promise<Outcome> {
  try {
    return { data: JSON.parse(JSON.stringify(await run())) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** The outcomes of graphql-js and of the prepared operation, each on a directory of its own with the same user. */
async function bothOutcomes(operation: WireOperation<unknown, never>, variables: object, profile: UserProfile) {
  const [one, other] = await Promise.all([directoryWith(profile), directoryWith(profile)]);
  const variableValues = variables as Record<string, unknown>;
  const expected = await outcomeOf(async () => {
    const document = parse(operation.text);
    const { data, errors } = await execute({
      schema: one.schema,
      document,
      variableValues,
      contextValue: one.contextOf(),
    });
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError instanceof Fault ? error.originalError : error;
    return data;
  });
  const prepared = await outcomeOf(() => prepare(operation, other.schema).run(variableValues, other.contextOf()));
  return { expected, prepared };
}

const ADA: UserProfile = { userName: 'ada@acme.example', active: true };

async function preparedOn(operation: WireOperation<unknown, never>): Promise<[PreparedOperation, unknown]> {
  const { schema, contextOf } = await directoryWith(ADA);
  return [prepare(operation, schema), contextOf()];
}

describe('prepareOperation', () => {
  it.each(ALL.map((operation) => [operation.name, operation] as const))('prepares %s', async (_name, operation) => {
    const { schema } = await directoryWith(ADA);

    expect(prepare(operation, schema)).toHaveProperty('run');
  });

  it('returns any user as graphql-js does', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (profile) => {
        const { expected, prepared } = await bothOutcomes(
          operations.userOperation,
          { enterprise: 'acme', id: ID },
          profile,
        );

        expect(prepared).toEqual(expected);
        expect(JSON.stringify(prepared)).toBe(JSON.stringify(expected));
      }),
      { numRuns: 50 },
    );
  });

  it('changes any user as graphql-js does, with the same errors', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, userChanges, async (profile, changes) => {
        const variables = { enterprise: 'acme', id: ID, changes };
        const { expected, prepared } = await bothOutcomes(operations.updateUserOperation, variables, profile);

        expect(prepared).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'a page',
      { first: 10, offset: 0, filter: { or: [{ userName: { eq: 'ADA@acme.example' } }, { missing: 'WORK_EMAIL' }] } },
    ],
    ['an order that is not in a list', { first: 10, offset: 0, orderBy: { by: 'USER_NAME' } }],
    ['no user', { first: 10, offset: 0, filter: { active: { eq: false } } }],
    ['a page above the limit', { first: 51, offset: 0 }],
    ['a negative offset', { first: 1, offset: -1 }],
  ])('lists %s as graphql-js does', async (_title, variables) => {
    const { expected, prepared } = await bothOutcomes(
      operations.usersOperation,
      { enterprise: 'acme', ...variables },
      ADA,
    );

    expect(prepared).toEqual(expected);
  });

  it.each([
    ['a required variable is missing', {}],
    ['a variable has another type', { enterprise: 'acme', first: 'many', offset: 0 }],
    ['a whole number has a fraction', { enterprise: 'acme', first: 1.5, offset: 0 }],
    ['a field is unknown', { enterprise: 'acme', first: 1, offset: 0, filter: { nobody: { eq: 'x' } } }],
    ['an enum has no such member', { enterprise: 'acme', first: 1, offset: 0, orderBy: [{ by: 'NOBODY' }] }],
    ['a required field is missing', { enterprise: 'acme', first: 1, offset: 0, orderBy: [{}] }],
    ['an object is a string', { enterprise: 'acme', first: 1, offset: 0, filter: 'x' }],
  ])('reports with the message of graphql-js that %s', async (_title, variables) => {
    const { expected, prepared } = await bothOutcomes(operations.usersOperation, variables, ADA);

    expect(prepared).toEqual(expected);
    expect(prepared).toHaveProperty('error');
  });

  it.each([
    ['no field', {}],
    ['two fields', { add: [], remove: {} }],
    ['a field that is null', { add: null }],
  ])('refuses a step (`@oneOf`) with %s', async (_title, step) => {
    const [prepared, context] = await preparedOn(operations.updateUserOperation);
    const variables = { enterprise: 'acme', id: ID, changes: { emails: [step] } };

    expect(() => prepared.run(variables, context)).toThrow(VariablesError);
  });

  it('refuses an operation that the schema does not have', async () => {
    await expect(preparedOn({ name: 'Nobody', text: '{ nobody }', isMutation: false })).rejects.toThrow(/Nobody suits/);
  });
});
