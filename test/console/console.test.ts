import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsealData } from 'iron-session';
import { GRAPHQL_HEADERS } from '../../src/console/console.ts';
import { PAGE_HEADERS, postToken, signIn } from '../support/console/browser-session.ts';
import { ADMIN_TOKEN, type Product, startProduct } from '../support/product/product.ts';

const CONSOLE_SECRET = 'the-secret-of-a-console-for-tests-alone';
const ACCESS = '{ access { enterprise permissions } }';

describe('the routes of the console', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ CONSOLE_SECRET });
    await product.createEnterprise('umbrella');
  });
  afterAll(() => product.close());

  it('sign in with an access token and return its permissions', async () => {
    const reply = await postToken(product.url, await product.issueAccessToken('acme', 'READ_DIRECTORY'));

    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ enterprise: 'acme', permissions: ['READ_DIRECTORY'] });
  });

  it('reject a token for provisioning only, and name the permissions that are accepted', async () => {
    const reply = await postToken(product.url, await product.issueAccessToken('acme', 'USER_PROVISIONING'));

    expect(reply.status).toBe(403);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(await reply.json()).toMatchObject({ errors: [{ message: expect.stringContaining('READ_DIRECTORY') }] });
  });

  it('keep the session in an encrypted, HTTP-only cookie for the console’s path', async () => {
    const { setCookie } = await signIn(product.url, ADMIN_TOKEN);

    expect(setCookie).not.toContain(ADMIN_TOKEN);
    expect(setCookie.split('; ').slice(1)).toEqual(
      expect.arrayContaining(['Path=/console', 'HttpOnly', 'SameSite=Strict', 'Max-Age=43140']),
    );
    expect(setCookie).not.toContain('Secure');
  });

  it('store a session secret instead of the access token, which gateways reject', async () => {
    const token = await product.graphql<{ issueAccessToken: { secret: string } }>(ISSUE_BOTH);
    const { cookie } = await signIn(product.url, token.data.issueAccessToken.secret);
    const kept = await unsealData<{ secret: string }>(cookie.slice('xm-console='.length), { password: CONSOLE_SECRET });

    const scim = await fetch(`${product.url}/api/scim/v2/enterprises/acme/Users?count=1`, {
      headers: { authorization: `Bearer ${kept.secret}` },
    });
    const anew = await postToken(product.url, kept.secret);

    expect(kept).toEqual({ secret: expect.stringMatching(/^xms_[\w-]{43}$/) });
    expect([scim.status, anew.status]).toEqual([401, 403]);
  });

  it('execute GraphQL with the session’s token, whatever token the browser sends', async () => {
    const { cookie } = await signIn(product.url, await product.issueAccessToken('acme', 'READ_DIRECTORY'));

    const reply = await fetch(`${product.url}/console/graphql`, {
      method: 'POST',
      headers: { ...PAGE_HEADERS, cookie, authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query: ACCESS }),
    });

    expect(await reply.json()).toEqual({ data: { access: { enterprise: 'acme', permissions: ['READ_DIRECTORY'] } } });
    expect(reply.headers.get('cache-control')).toContain('no-store');
  });

  it('serve GraphiQL below an enterprise of any name with a session, and redirect without one', async () => {
    const address = `${product.url}/console/graphiql/explore/graphiql`;
    const { cookie } = await signIn(product.url, await product.issueAccessToken('acme', 'READ_DIRECTORY'));

    const [page, away] = await Promise.all([
      fetch(address, { headers: { cookie } }),
      fetch(address, { redirect: 'manual' }),
    ]);

    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^ ]+';/);
    expect(await page.text()).toContain('"endpoint":"/console/graphql"');
    expect([away.status, away.headers.get('location')]).toEqual([303, '../explore']);
  });

  it('reject queries of another enterprise', async () => {
    const session = await signIn(product.url, await product.issueAccessToken('acme', 'ADMINISTER'));

    const reply = await session.ask('{ enterprise(name: "umbrella") { users { total } } }');

    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await session.get('session')).status).toBe(200);
  });

  it('answer 401 without a session or with a tampered cookie', async () => {
    const { cookie } = await signIn(product.url, ADMIN_TOKEN);
    const ask = (headers: Record<string, string>) =>
      fetch(`${product.url}/console/graphql`, {
        method: 'POST',
        headers: { ...PAGE_HEADERS, ...headers },
        body: JSON.stringify({ query: ACCESS }),
      });

    const replies = await Promise.all([ask({}), ask({ cookie: `${cookie.slice(0, -8)}AAAAAAAA` })]);

    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('reject cross-site requests', async () => {
    const { cookie } = await signIn(product.url, ADMIN_TOKEN);
    const post = (path: string, headers: Record<string, string>) =>
      fetch(`${product.url}/console/${path}`, {
        method: 'POST',
        headers: { ...PAGE_HEADERS, cookie, ...headers },
        body: JSON.stringify({ query: ACCESS, token: ADMIN_TOKEN }),
      });

    for (const path of ['graphql', 'session', 'export']) {
      const foreign = await Promise.all([
        post(path, { origin: 'https://elsewhere.example' }),
        post(path, { 'sec-fetch-site': 'cross-site' }),
        post(path, { 'sec-fetch-site': 'same-site' }),
        post(path, { 'x-console': '' }),
        post(path, { 'content-type': 'text/plain' }),
      ]);
      expect(foreign.map(({ status }) => status)).toEqual([403, 403, 403, 403, 415]);
    }
    expect((await post('graphql', { origin: product.url })).status).toBe(200);
  });

  it('send the configuration to the console’s page only', async () => {
    const session = await signIn(product.url, ADMIN_TOKEN);

    const reply = await session.get('config');

    expect(await reply.json()).toEqual({
      scimUrl: expect.stringMatching(/^http.*\/api\/scim\/v2\/enterprises$/),
      testsConnections: false,
    });
    const headers = { ...PAGE_HEADERS, 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${product.url}/console/config`, { headers })).status).toBe(403);
  });

  it('accept the operations of GraphiQL, which sends its own headers', async () => {
    const { cookie } = await signIn(product.url, ADMIN_TOKEN);
    const post = async (headers: Readonly<Record<string, string>>) => {
      const all = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie, ...headers };
      const body = JSON.stringify({ query: ACCESS });
      return (await fetch(`${product.url}/console/graphql`, { method: 'POST', headers: all, body })).status;
    };

    expect([await post(GRAPHQL_HEADERS), await post({})]).toEqual([200, 403]);
  });

  it('accept operations by POST only', async () => {
    const session = await signIn(product.url, ADMIN_TOKEN);

    const reply = await session.get(`graphql?query=${encodeURIComponent(ACCESS)}`);

    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['graphql', 'export'])('answer 401 to a large body for /console/%s without a session', async (path) => {
    const body = `{ "query": "${'x'.repeat(2_000_000)}`;
    const post = (cookie: string) =>
      fetch(`${product.url}/console/${path}`, { method: 'POST', headers: { ...PAGE_HEADERS, cookie }, body });

    const replies = await Promise.all([post(''), post('xm-console=Fe26.2*1*invented')]);

    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('reject compressed bodies', async () => {
    const body = gzipSync(JSON.stringify({ token: ADMIN_TOKEN }));
    const headers = { ...PAGE_HEADERS, 'content-encoding': 'gzip' };

    const reply = await fetch(`${product.url}/console/session`, { method: 'POST', headers, body });

    expect(reply.status).toBe(415);
  });

  it('reject bodies that are too large or unreadable', async () => {
    const { cookie } = await signIn(product.url, ADMIN_TOKEN);
    const post = (body: string) =>
      fetch(`${product.url}/console/session`, { method: 'POST', headers: { ...PAGE_HEADERS, cookie }, body });

    const replies = await Promise.all([post('{"token":'), post(JSON.stringify({ token: 'x'.repeat(5000) }))]);

    expect(await Promise.all(replies.map((reply) => reply.json()))).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    ]);
  });

  it.each(['the administration token', 'an access token'])(
    'end a session of %s on sign-out, so that copies of its cookie are invalid',
    async (kind) => {
      const token = kind === 'an access token' ? await product.issueAccessToken('acme', 'READ_DIRECTORY') : ADMIN_TOKEN;
      const { cookie, ask, get, post } = await signIn(product.url, token);
      await ask(ACCESS);

      const reply = await fetch(`${product.url}/console/session`, {
        method: 'DELETE',
        headers: { ...PAGE_HEADERS, cookie },
      });

      expect(reply.status).toBe(204);
      expect(reply.headers.get('set-cookie')).toMatch(/^xm-console=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
      const wanted = { enterprise: 'acme', columns: ['userName'], format: 'csv' };
      const later = await Promise.all([ask(ACCESS), get('session'), post('export', wanted)]);
      expect(later.map(({ status }) => status)).toEqual([401, 204, 401]);
    },
  );

  it('end all sessions of an enterprise, including the administrator’s own', async () => {
    const sessions = [
      await signIn(product.url, await product.issueAccessToken('acme', 'READ_DIRECTORY')),
      await signIn(product.url, await product.issueAccessToken('acme', 'ADMINISTER')),
    ];
    const other = await signIn(product.url, await product.issueAccessToken('umbrella', 'READ_DIRECTORY'));

    await sessions[1]?.ask('mutation { endSessions(enterprise: "acme") }');

    const replies = await Promise.all([...sessions, other].map(({ ask }) => ask(ACCESS)));
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 200]);
  });

  it('end a session when its token is revoked', async () => {
    const secret = await product.issueAccessToken('acme', 'READ_DIRECTORY');
    const session = await signIn(product.url, secret);
    const { data } = await product.graphql<{ enterprise: { accessTokens: { id: string }[] } }>(
      '{ enterprise(name: "acme") { accessTokens { id } } }',
    );
    const [newest] = data.enterprise.accessTokens;
    await product.graphql('mutation ($id: ID!) { revokeAccessToken(enterprise: "acme", id: $id) { id } }', {
      id: newest?.id,
    });

    const query = await session.ask(ACCESS);
    const check = await session.get('session');

    expect([query.status, check.status]).toEqual([401, 204]);
    expect(check.headers.get('set-cookie')).toMatch(/^xm-console=;/);
  });

  it('reject wrong tokens with the directory’s message, and with 429 after twenty attempts', async () => {
    const first = await postToken(product.url, 'xmd_wrong');
    for (let more = 0; more < 19; more += 1) await postToken(product.url, `xmd_wrong${more}`);
    const last = await postToken(product.url, 'xmd_guessed');

    expect(first.status).toBe(401);
    expect(await first.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60']);
  });

  it('accept a valid token after any number of wrong ones from the same address', async () => {
    const guesses = Array.from({ length: 40 }, (_, index) => postToken(product.url, `xmd_guess${index}`));
    const [valid] = await Promise.all([postToken(product.url, ADMIN_TOKEN), ...guesses]);
    const later = await postToken(product.url, await product.issueAccessToken('acme', 'READ_DIRECTORY'));

    expect([valid?.status, later.status]).toEqual([200, 200]);
  });
});

const ISSUE_BOTH = `mutation {
  issueAccessToken(enterprise: "acme", name: "both", permissions: [USER_PROVISIONING, ADMINISTER]) { secret }
}`;
