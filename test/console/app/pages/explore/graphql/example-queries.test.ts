import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, type OperationDefinitionNode, parse, print, validate } from 'graphql';
import {
  type Draft,
  EXAMPLE_NAMES,
  exampleDraft,
  usersByFilter,
} from '../../../../../../src/console/app/pages/explore/graphql/example-queries.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const NOW = new Date('2026-03-31T09:14:05Z');

/** The errors with which a GraphQL server rejects a document and its variables before it executes them. */
function validationErrors({ query, variables }: Draft): readonly string[] {
  const document = parse(query);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  const { errors = [] } = getVariableValues(schema, operation?.variableDefinitions ?? [], JSON.parse(variables));
  return [...validate(schema, document), ...errors].map(({ message }) => message);
}

describe('the example queries', () => {
  it.each(EXAMPLE_NAMES)('fit the schema, and ask about one enterprise: %s', (name) => {
    const draft = exampleDraft(name, 'acme', NOW);

    expect(validationErrors(draft)).toEqual([]);
    expect(JSON.parse(draft.variables).enterprise).toBe('acme');
    expect(print(parse(draft.query))).toBe(draft.query);
  });

  it('query the failures of the last week', () => {
    expect(JSON.parse(exampleDraft('cycles', 'acme', NOW).variables)).toEqual({
      enterprise: 'acme',
      from: '2026-03-24T09:14:05.000Z',
      until: '2026-03-31T09:14:05.000Z',
    });
  });

  it('accept any filter of users', () => {
    const draft = usersByFilter('acme', { userName: { eq: 'nobody@acme.example' } });

    expect(validationErrors(draft)).toEqual([]);
    expect(JSON.parse(draft.variables).filter).toEqual({ userName: { eq: 'nobody@acme.example' } });
  });
});
