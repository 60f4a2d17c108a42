import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { callerOf, identifyCaller } from '../../../src/directory/http/caller.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

const ID = '0199a1c2-7d3e-7c4f-9a55-3f1f0b8a6f10';
const GATEWAY = { 'x-directory-gateway': 'the secret of gateways' };

describe('identifyCaller', () => {
  let server: LocalServer;
  beforeAll(async () => {
    const app = express();
    app.use(identifyCaller('the secret of gateways'), (_request, response) => {
      const { response: _response, ...caller } = callerOf(response);
      response.json(caller);
    });
    server = await startLocalServer(app);
  });
  afterAll(() => server.close());

  async function identify(headers: Readonly<Record<string, string>>) {
    const response = await fetch(server.url, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it('uses the request id of a gateway, and a new one for other callers', async () => {
    const gateway = await identify({ ...GATEWAY, 'x-request-id': ID });
    const other = await identify({ 'x-directory-gateway': 'a guess', 'x-request-id': ID });

    expect(gateway.body).toMatchObject({ isGateway: true, requestId: ID });
    expect(other.body.isGateway).toBe(false);
    expect(other.body.requestId).not.toBe(ID);
  });

  it('reads the token, the permission and the percent-encoded enterprise', async () => {
    const { body } = await identify({
      authorization: 'Bearer xmd_1',
      'x-directory-permission': 'USER_PROVISIONING',
      'x-directory-enterprise': 'caf%C3%A9',
    });

    expect(body).toMatchObject({ token: 'xmd_1', permission: 'USER_PROVISIONING', enterprise: 'café' });
  });

  it('ignores an enterprise that cannot be decoded', async () => {
    expect((await identify({ 'x-directory-enterprise': '%zz' })).body).not.toHaveProperty('enterprise');
  });

  it('refuses an unknown permission instead of ignoring it', async () => {
    const { status, body } = await identify({ 'x-directory-permission': 'EVERYTHING' });

    expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });
});
