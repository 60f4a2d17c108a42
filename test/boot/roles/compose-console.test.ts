import { describe, expect, it } from '@jest/globals';
import express, { Router } from 'express';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { createReadiness } from '../../../src/boot/observability/readiness.ts';
import { composeConsole } from '../../../src/boot/roles/compose-console.ts';
import { type Role, readSettings } from '../../../src/boot/settings/settings.ts';
import { GRAPHQL_HEADERS } from '../../../src/console/console.ts';
import { unreachableDirectory } from '../../../src/wire/transport.ts';
import { startLocalServer } from '../../support/network/local-server.ts';

/** The configuration that the console serves to its page. */
async function configOf(role: Role, environment: Readonly<Record<string, string>>): Promise<unknown> {
  const routes = composeConsole({
    role,
    settings: readSettings(null, environment),
    publicUrl: environment.PUBLIC_URL ?? 'http://localhost:3000',
    adminSecret: 'an administration token',
    transport: { send: async () => ({ data: null, error: unreachableDirectory }) },
    graphql: Router(),
    readiness: createReadiness({ isAlive: async () => true, outage: () => null }),
    logger: createLogger('silent', { write: () => undefined }),
  });
  const server = await startLocalServer(express().use('/console', routes));
  const reply = await fetch(`${server.url}/console/config`, {
    headers: { ...GRAPHQL_HEADERS, 'content-type': 'application/json' },
  });
  const config = await reply.json();
  server.close();
  return config;
}

describe('composeConsole', () => {
  it.each([
    ['all', {}, 'http://localhost:3000/api/scim/v2/enterprises', false],
    ['directory', {}, null, true],
    ['directory', { PUBLIC_URL: 'https://portal.example' }, 'https://portal.example/api/scim/v2/enterprises', true],
  ] as const)('as %s with %j knows the SCIM URL %s', async (role, environment, scimUrl, testsConnections) => {
    expect(await configOf(role, environment)).toEqual({ scimUrl, testsConnections });
  });
});
