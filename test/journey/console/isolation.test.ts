import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BrowserSession, signIn } from '../../support/console/browser-session.ts';
import { type Product, startProduct } from '../../support/product/product.ts';
import { ACME_WORD, openTwoEnterprises, type TwoEnterprises } from '../../support/product/two-enterprises.ts';

describe('two enterprises, through the GraphQL API of the console', () => {
  let product: Product;
  let enterprises: TwoEnterprises;
  let session: BrowserSession;

  beforeAll(async () => {
    product = await startProduct();
    enterprises = await openTwoEnterprises(product);
    session = await signIn(product.url, enterprises.token);
  });
  afterAll(() => product?.close());

  it.each([
    'users { nodes { userName title } total }',
    'user(id: "USER") { userName }',
    'user(id: "USER", asOf: "2999-01-01T00:00:00Z") { userName }',
    `userByUserName(userName: "${ACME_WORD}@acme.example") { userName }`,
    'changes { nodes { fields { before after } } }',
    'requests { nodes { path } }',
    'request(id: "REQUEST") { path }',
    'cycles { nodes { id } }',
    'failures(from: "2000-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z") { reason }',
    'facets(by: [TITLE]) { values { value } }',
    'accessTokens { name }',
    'lastRequestAt',
    'explainUsers { sql }',
  ])('cannot query each other: %s', async (selection) => {
    const { userId, requestId } = enterprises.acme;
    const text = selection.replace('USER', userId).replace('REQUEST', requestId);

    const reply = await (await session.ask(`{ enterprise(name: "acme") { ${text} } }`)).json();

    expect(reply).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('find nothing by IDs and cursors of the other', async () => {
    const { userId, requestId, cycleId, changesCursor } = enterprises.acme;
    const reply = await session.ask(`{ enterprise(name: "My_Corporation") {
      user(id: "${userId}") { userName }
      past: user(id: "${userId}", asOf: "2999-01-01T00:00:00Z") { userName }
      request(id: "${requestId}") { path change { userId } }
      cycle(id: "${cycleId}") { requests }
      requests(filter: { userId: "${userId}" }) { nodes { path } }
      changes(after: "${changesCursor}") { nodes { requestId } }
    } }`);
    const text = await reply.text();

    expect(JSON.parse(text).data.enterprise).toMatchObject({
      user: null,
      past: null,
      request: null,
      cycle: null,
      requests: { nodes: [] },
    });
    expect(text).not.toContain(ACME_WORD);
    expect(text).not.toContain(requestId);
  });

  it.each([
    'updateUser(enterprise: "ENTERPRISE", id: "USER", changes: { title: "mine" }) { title }',
    'deleteUser(enterprise: "ENTERPRISE", id: "USER")',
    'rotateAccessToken(enterprise: "ENTERPRISE", id: "TOKEN") { secret }',
    'revokeAccessToken(enterprise: "ENTERPRISE", id: "TOKEN") { name }',
  ])('cannot change each other: %s', async (mutation) => {
    const { userId, tokenId } = enterprises.acme;
    const text = mutation.replace('USER', userId).replace('TOKEN', tokenId);
    for (const enterprise of ['acme', 'my_corporation']) {
      const reply = await (await session.ask(`mutation { ${text.replace('ENTERPRISE', enterprise)} }`)).json();

      expect(reply).toMatchObject({
        data: null,
        errors: [{ extensions: { code: expect.stringMatching(/UNAUTH|NOT_FOUND/) } }],
      });
    }
  });

  it.each([
    ['acme', 401],
    ['my_corporation', 200],
  ])('cannot export the other with the name %s', async (enterprise, status) => {
    const columns = ['userName', 'displayName', 'title'];
    const reply = await session.post('export', { enterprise, columns, format: 'csv' });

    expect(reply.status).toBe(status);
    expect(await reply.text()).not.toContain(ACME_WORD);
  });

  it('cannot list each other', async () => {
    const reply = await (await session.ask('{ enterprises { name } }')).json();

    expect(reply).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
