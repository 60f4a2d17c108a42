import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { buildSchema, parse, validate } from 'graphql';
import { createGraphiqlPage, TOKEN_PAGE } from '../../../src/directory/http/graphiql-page.ts';
import { addTokenForm } from '../../../src/directory/http/graphiql-token.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

/** The options that the page passes to GraphiQL: the last JSON object on a line of its own. */
function optionsIn(html: string): { endpoint: string; defaultQuery: string; shouldPersistHeaders: boolean } {
  const [, options = '{}'] = html.match(/(\{"title".*\});$/m) ?? [];
  return JSON.parse(options);
}

describe('the page of GraphiQL', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer(express().get('/graphql', createGraphiqlPage(TOKEN_PAGE, '/users')));
  });
  afterAll(() => server.close());

  it('asks for a token, which it does not store, and shows a query that is valid in the schema', async () => {
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const { endpoint, defaultQuery, shouldPersistHeaders } = optionsIn(html);

    const faults = validate(buildSchema(readFileSync('schema.graphql', 'utf8')), parse(defaultQuery));

    expect(faults).toEqual([]);
    expect(endpoint).toBe('/users/graphql');
    expect(html).toContain('<label for="token">Access token</label>');
    expect(shouldPersistHeaders).toBe(false);
  });
});

describe('addTokenForm', () => {
  it('fails on a page with another structure', () => {
    expect(() => addTokenForm('<div id="root"></div><script>render();</script>')).toThrow('known structure');
  });
});
