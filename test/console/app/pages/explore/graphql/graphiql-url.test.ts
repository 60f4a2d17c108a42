import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { READY_NAMES, readyDraft } from '../../../../../../src/console/app/pages/explore/graphql/example-queries.ts';
import { graphiqlAddress } from '../../../../../../src/console/app/pages/explore/graphql/graphiql-url.ts';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
const NOW = new Date('2026-03-04T05:06:07Z');

const queryIn = (address: string) => new URL(address, 'https://directory.example').searchParams.get('query') ?? '';

it.each(READY_NAMES)('opens with the ready query %s, which needs no variables any more', (name) => {
  const address = graphiqlAddress('Côté & fils', readyDraft(name, 'Côté & fils', NOW), SCHEMA);

  const query = queryIn(address);
  expect(address).toMatch(/^\/console\/C%C3%B4t%C3%A9%20%26%20fils\/explore\/graphiql\?query=/);
  expect(validate(SCHEMA, parse(query))).toEqual([]);
  expect(query).toContain('$enterprise: String! = "Côté & fils"');
});

it.each([
  ['a document that cannot be read', '{ access', '{}'],
  ['variables that are no JSON', 'query Q($a: String) { access { enterprise } }', '{'],
  ['a value of another type', 'query Q($a: Int) { access { enterprise } }', '{"a": "x"}'],
])('takes the document as it is where there is %s', (_what, query, variables) => {
  expect(queryIn(graphiqlAddress('acme', { query, variables }, SCHEMA))).toBe(query);
});

it('takes the document as it is while the schema is not known', () => {
  const draft = readyDraft('users', 'acme', NOW);

  expect(queryIn(graphiqlAddress('acme', draft, undefined))).toBe(draft.query);
});
