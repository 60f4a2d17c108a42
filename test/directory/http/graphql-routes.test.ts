import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createGraphqlRoutes } from '../../../src/directory/http/graphql-routes.ts';
import { Fault } from '../../../src/kernel/fault.ts';
import { unreachableDirectory } from '../../../src/wire/transport.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

describe('createGraphqlRoutes', () => {
  const steps: string[] = [];
  let outage: string | null = null;
  let server: LocalServer;
  const apollo = new ApolloServer<{ session(): Promise<never> }>({
    typeDefs: 'type Query { one: Int }',
    resolvers: { Query: { one: () => 1 } },
  });
  beforeAll(async () => {
    await apollo.start();
    const routes = createGraphqlRoutes({
      apollo,
      contextFor: ({ token }) => ({
        async session() {
          steps.push('authenticate');
          if (token !== 'valid') throw new Fault('UNAUTHENTICATED', 'no');
          return { authority: { accessToken: { id: '1' }, sessionId: token } } as never;
        },
      }),
      transport: { send: async () => ({ data: null, error: unreachableDirectory }) },
      outage: () => outage,
      throttle: ({ key }, onDecision) => {
        steps.push(`throttle ${key}`);
        onDecision(null);
      },
      gatewaySecret: null,
      publicPath: '',
      maxBodyBytes: 1_000,
      maxGatewayBodyBytes: 1_000,
    });
    server = await startLocalServer(express().use('/graphql', routes));
  });
  afterAll(async () => {
    server.close();
    await apollo.stop();
  });
  beforeEach(() => {
    steps.length = 0;
    outage = null;
  });

  async function post(body: string, token: string) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.json() };
  }

  it('authenticates, throttles and executes in this order; sessions of a token share its limits', async () => {
    const { body } = await post('{"query":"{ one }"}', 'valid');

    expect(body).toEqual({ data: { one: 1 } });
    expect(steps).toEqual(['authenticate', 'throttle sessions of 1']);
  });

  it('refuses an invalid token before it throttles and reads the body', async () => {
    const { status } = await post('not JSON', 'invalid');

    expect([status, steps]).toEqual([401, ['authenticate']]);
  });

  it('answers 503 during an outage before it authenticates', async () => {
    outage = 'The disk is full.';

    const { status, body } = await post('{"query":"{ one }"}', 'valid');

    expect([status, body]).toMatchObject([503, { errors: [{ message: 'The disk is full.' }] }]);
    expect(steps).toEqual([]);
  });
});
