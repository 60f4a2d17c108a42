import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { graphiqlUrl, operationsIn } from '../../../../../../src/console/app/pages/explore/graphql/documents.ts';
import {
  EXAMPLE_NAMES,
  exampleDraft,
} from '../../../../../../src/console/app/pages/explore/graphql/example-queries.ts';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
const NOW = new Date('2026-03-04T05:06:07Z');

const queryIn = (address: string) => new URL(address, 'https://directory.example').searchParams.get('query') ?? '';

describe('the link to GraphiQL', () => {
  it.each(EXAMPLE_NAMES)('contains the example %s with its variables as default values', (name) => {
    const address = graphiqlUrl('Côté & fils', exampleDraft(name, 'Côté & fils', NOW), SCHEMA);

    const query = queryIn(address);
    expect(address).toMatch(/^\/console\/C%C3%B4t%C3%A9%20%26%20fils\/explore\/graphiql\?query=/);
    expect(validate(SCHEMA, parse(query))).toEqual([]);
    expect(query).toContain('$enterprise: String! = "Côté & fils"');
  });

  it.each([
    ['a document that does not parse', '{ access', '{}'],
    ['variables that are not JSON', 'query Q($a: String) { access { enterprise } }', '{'],
    ['a value of another type', 'query Q($a: Int) { access { enterprise } }', '{"a": "x"}'],
  ])('contains the document unchanged when there is %s', (_what, query, variables) => {
    expect(queryIn(graphiqlUrl('acme', { query, variables }, SCHEMA))).toBe(query);
  });

  it('contains the document unchanged without a schema', () => {
    const draft = exampleDraft('users', 'acme', NOW);

    expect(queryIn(graphiqlUrl('acme', draft, undefined))).toBe(draft.query);
  });
});

describe('the operations of a document', () => {
  it('are listed with name and kind', () => {
    const document = 'query Who { ...A } mutation Go { a } fragment A on Query { access { permissions } }';

    expect(operationsIn(document)).toEqual([
      { name: 'Who', isMutation: false },
      { name: 'Go', isMutation: true },
    ]);
    expect(operationsIn('{ access { permissions } }')).toEqual([{ name: null, isMutation: false }]);
  });

  it('are empty while the document is invalid', () => {
    expect(operationsIn('query {')).toEqual([]);
    expect(operationsIn('')).toEqual([]);
  });
});
