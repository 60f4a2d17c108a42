import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import type { RunningServer } from '../../../src/boot/roles/serve.ts';
import { startServer, temporaryFolder } from '../../support/running-server.ts';

/** What the page hands to GraphiQL: the last JSON object on a line of its own. */
function optionsIn(html: string): { endpoint: string; defaultQuery: string; shouldPersistHeaders: boolean } {
  const [, options = '{}'] = html.match(/(\{"title".*\});$/m) ?? [];
  return JSON.parse(options);
}

describe('the pages for browsers', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: RunningServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer({ DATA_DIR: folder.path });
    await server.ready;
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it('open GraphiQL with a query that our schema answers, once a token is given, which is not kept', async () => {
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const { endpoint, defaultQuery, shouldPersistHeaders } = optionsIn(html);

    const faults = validate(buildSchema(readFileSync('schema.graphql', 'utf8')), parse(defaultQuery));

    expect(faults).toEqual([]);
    expect(endpoint).toBe('/graphql');
    expect(html).toContain('<label for="token">Access token</label>');
    expect(shouldPersistHeaders).toBe(false);
  });

  it('ask for no icon that the server does not have', async () => {
    const index = await fetch(server.url);

    expect(index.headers.get('content-security-policy')).toBe("default-src 'none'; img-src data:");
    expect(await index.text()).toContain('<link rel="icon" href="data:,">');
  });
});
