import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLInputType } from 'graphql';
import { normalizeOperations } from '../../src/scim/entra/normalize-operations.ts';
import { normalizeResource } from '../../src/scim/entra/normalize-resource.ts';
import { COMPARISONS, type FilterNode } from '../../src/scim/protocol/filter-node.ts';
import { parsePatchRequest } from '../../src/scim/protocol/patch-request.ts';
import { ScimError } from '../../src/scim/protocol/scim-error.ts';
import { COMMON_ATTRIBUTES } from '../../src/scim/schema/common-attributes.ts';
import { ENTERPRISE_USER_SCHEMA } from '../../src/scim/schema/enterprise-user-schema.ts';
import { USER_SCHEMA } from '../../src/scim/schema/user-schema.ts';
import { filterToUserFilter } from '../../src/scim/translate/filter-to-user-filter.ts';
import { patchToChanges } from '../../src/scim/translate/patch-to-changes.ts';
import { resourceToUser } from '../../src/scim/translate/resource-to-user.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const ATTRIBUTES = [...COMMON_ATTRIBUTES, ...USER_SCHEMA.attributes, ...ENTERPRISE_USER_SCHEMA.attributes];
const NAMES = ATTRIBUTES.map(({ name }) => name);
const PARTS = [...new Set(ATTRIBUTES.flatMap(({ subAttributes = [] }) => subAttributes.map(({ name }) => name)))];

/** The errors of a translation against the GraphQL schema; a refusal by the façade has none. */
function faultsOf(typeName: string, translate: () => unknown): string[] {
  const faults: string[] = [];
  try {
    const value = JSON.parse(JSON.stringify(translate()));
    coerceInputValue(value, schema.getType(typeName) as GraphQLInputType, (path, _, error) =>
      faults.push(`${path.join('.')}: ${error.message}`),
    );
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
  }
  return faults;
}

const name = fc.constantFrom(...NAMES, 'colour');
const part = fc.constantFrom(...PARTS, 'colour');
const simple = fc.oneof(fc.string(), fc.constantFrom('True', '', null, '{"value":"x"}'), fc.boolean(), fc.integer());
const element = fc.dictionary(part, fc.oneof(simple, fc.array(simple)));
const anyValue = fc.oneof(simple, element, fc.array(fc.oneof(element, simple)), fc.jsonValue());
const resource = fc.dictionary(fc.oneof(name, fc.constant(ENTERPRISE_USER_SCHEMA.id)), anyValue);
const path = fc.oneof(
  name,
  fc.tuple(name, part).map(([attribute, sub]) => `${attribute}.${sub}`),
  fc.tuple(name, part, part).map(([attribute, one, sub]) => `${attribute}[${one} eq "True"].${sub}`),
  fc.tuple(name, part).map(([attribute, one]) => `${attribute}[not (${one} pr) or type eq "work"]`),
  fc.constant(ENTERPRISE_USER_SCHEMA.id),
);
const operation = fc.record({
  op: fc.constantFrom('add', 'Replace', 'remove'),
  path: fc.option(path),
  value: fc.oneof(anyValue, resource, fc.dictionary(path, anyValue)),
});

const attributePath = fc.record({
  schema: fc.constant(null),
  attribute: name,
  subAttribute: fc.option(part),
});
const leaf: fc.Arbitrary<FilterNode> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    path: attributePath,
    comparison: fc.constantFrom(...COMPARISONS),
    value: fc.oneof(simple, fc.constant('2026-03-31T09:14:05Z')),
  }),
  fc.record({ kind: fc.constant('present' as const), path: attributePath }),
);
const { filter } = fc.letrec<{ filter: FilterNode }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('filter') }),
    fc.record({ kind: fc.constant('valuePath' as const), path: attributePath, filter: tie('filter') }),
  ),
}));

describe('every translation is valid GraphQL input or is refused', () => {
  it('holds for a PATCH', () => {
    const translate = (operations: unknown) =>
      patchToChanges(normalizeOperations(parsePatchRequest({ operations })).value);

    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 4 }), (operations) => {
        expect(faultsOf('UserChangesInput', () => translate(operations))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for a resource', () => {
    fc.assert(
      fc.property(resource, (one) => {
        const translate = () => resourceToUser(normalizeResource({ userName: 'alice', ...one }).value);

        expect(faultsOf('UserInput', translate)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for a filter', () => {
    fc.assert(
      fc.property(filter, (one) => {
        expect(faultsOf('UserFilter', () => filterToUserFilter(one))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
