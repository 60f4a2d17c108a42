import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { sealData } from 'iron-session';
import { createSessions, type SessionOptions } from '../../../src/console/session/session.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

const SECRET = 'a-secret-of-at-least-32-characters';

describe('the sessions of the console', () => {
  const servers: LocalServer[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Starts a server whose POST opens a session and whose GET returns the session in the cookie. */
  async function start(options: SessionOptions): Promise<string> {
    const sessions = createSessions(options);
    const app = express();
    app.post('/', async (request, response) => {
      await sessions.open(request, response, { secret: 'xms_of_somebody' });
      response.end();
    });
    app.get('/', async (request, response) => {
      response.json(await sessions.find(request, response));
    });
    const server = await startLocalServer(app);
    servers.push(server);
    return server.url;
  }

  async function openAt(url: string): Promise<string> {
    return (await fetch(url, { method: 'POST' })).headers.get('set-cookie') ?? '';
  }

  async function findAt(url: string, cookie: string): Promise<unknown> {
    return (await fetch(url, { headers: { cookie: cookie.split(';')[0] ?? '' } })).json();
  }

  it('are sent over HTTPS only when the public URL is HTTPS', async () => {
    const cookie = await openAt(await start({ secret: SECRET, isSecure: true, path: '/console' }));

    expect(cookie.split('; ')).toContain('Secure');
    expect(cookie).toMatch(/^__Secure-xm-console=/);
  });

  it('are valid at all processes with the same secret', async () => {
    const cookie = await openAt(await start({ secret: SECRET, isSecure: false, path: '/console' }));

    expect(await findAt(await start({ secret: SECRET, isSecure: false, path: '/console' }), cookie)).toEqual({
      secret: 'xms_of_somebody',
    });
  });

  it('are invalid with another secret', async () => {
    const cookie = await openAt(await start({ secret: SECRET, isSecure: false, path: '/console' }));

    expect(await findAt(await start({ secret: `${SECRET}!`, isSecure: false, path: '/console' }), cookie)).toBeNull();
  });

  it('ignore old cookies that hold an access token', async () => {
    const url = await start({ secret: SECRET, isSecure: false, path: '/console' });
    const seal = await sealData({ token: 'xmd_of_somebody' }, { password: SECRET });

    expect(await findAt(url, `xm-console=${seal}`)).toBeNull();
  });
});
