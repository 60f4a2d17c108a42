import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  userOperation,
  usersOperation,
} from '../../../src/wire/operations.generated.ts';
import { hashOf } from '../../../src/wire/persisted-query.ts';
import { ADMIN_TOKEN, GATEWAY_SECRET, type Product, startProduct } from '../../support/product.ts';

const ID = '01990000-0000-7000-8000-000000000000';

/** As a gateway proves itself. */
const GATEWAY = { 'x-directory-gateway': GATEWAY_SECRET };

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

describe('what our own programs ask', () => {
  let product: Product;
  let provisioning: string;
  beforeAll(async () => {
    product = await startProduct({ GATEWAY_SECRET });
    provisioning = await product.issueAccessToken('acme', 'USER_PROVISIONING');
  });
  afterAll(() => product.close());

  async function post(token: string, body: object) {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...GATEWAY },
      body: JSON.stringify(body),
    });
    const { data = null, errors = [] } = (await response.json()) as Body;
    const head = ['content-type', 'retry-after', 'www-authenticate'].map((name) => response.headers.get(name));
    return {
      status: response.status,
      head,
      data,
      errors: errors.map(({ message, extensions }) => [message, extensions]),
    };
  }

  const cases: readonly (readonly [string, string, { readonly text: string }, object])[] = [
    ['an answer', 'admin', usersOperation, { enterprise: 'acme', filter: null, orderBy: [], first: 2, offset: 0 }],
    ['an answer of null', 'admin', userOperation, { enterprise: 'acme', id: ID }],
    ['a limit', 'admin', usersOperation, { enterprise: 'acme', first: 1_000_000, offset: 0 }],
    ['an enterprise that is not there', 'admin', userOperation, { enterprise: 'nowhere', id: ID }],
    ['an enterprise that is not the caller’s', 'provisioning', userOperation, { enterprise: 'nowhere', id: ID }],
    ['a permission that is missing', 'provisioning', enterprisesOperation, {}],
    ['no token', 'nobody', userOperation, { enterprise: 'acme', id: ID }],
    ['a mutation that is refused', 'admin', createEnterpriseOperation, { name: 'not a name' }],
  ];

  it.each(cases)('is answered as Apollo answers it: %s', async (_case, who, { text: query }, variables) => {
    const token = { admin: ADMIN_TOKEN, provisioning, nobody: 'xmd_none' }[who] ?? '';

    const known = await post(token, { query, variables });
    const unknown = await post(token, { query: `${query} # asked by a stranger`, variables });

    expect(known).toEqual(unknown);
  });

  it('is answered by its hash as by its text', async () => {
    const { text: query } = userOperation;
    const variables = { enterprise: 'acme', id: ID };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(userOperation) } };

    const known = await post(ADMIN_TOKEN, { extensions, variables });

    expect(known).toEqual(await post(ADMIN_TOKEN, { query, variables }));
    expect(known.data).toEqual({ enterprise: { user: null } });
  });

  it('is asked for its text when nobody knows its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };

    const { errors } = await post(ADMIN_TOKEN, { extensions, variables: {} });

    expect(errors).toEqual([['PersistedQueryNotSupported', { code: 'BAD_REQUEST' }]]);
  });

  it.each([
    ['variables of another shape', { query: userOperation.text, variables: [] }, 400],
    ['a name that no operation has', { query: userOperation.text, operationName: 'Other', variables: {} }, 400],
    ['a variable that is missing', { query: userOperation.text, variables: {} }, 400],
  ])('is refused with %s', async (_case, body, status) => {
    const refused = await post(ADMIN_TOKEN, body);

    expect(refused.status).toBe(status);
    expect(refused.errors).toHaveLength(1);
  });
});
