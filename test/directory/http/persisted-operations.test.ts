import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPersisted, responseBodyOf } from '../../../src/directory/http/persisted-operations.ts';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  userOperation,
  usersOperation,
} from '../../../src/wire/operations.generated.ts';
import { hashOf } from '../../../src/wire/persisted-query.ts';
import { ADMIN_TOKEN, GATEWAY_SECRET, type Product, startProduct } from '../../support/product/product.ts';

const ID = '01990000-0000-7000-8000-000000000000';

/** Authenticates as a gateway. */
const GATEWAY = { 'x-directory-gateway': GATEWAY_SECRET };

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

describe('a persisted operation', () => {
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
    ['data', 'admin', usersOperation, { enterprise: 'acme', filter: null, orderBy: [], first: 2, offset: 0 }],
    ['data of null', 'admin', userOperation, { enterprise: 'acme', id: ID }],
    ['a limit', 'admin', usersOperation, { enterprise: 'acme', first: 1_000_000, offset: 0 }],
    ['an enterprise that does not exist', 'admin', userOperation, { enterprise: 'nowhere', id: ID }],
    ['an enterprise of another token', 'provisioning', userOperation, { enterprise: 'nowhere', id: ID }],
    ['a missing permission', 'provisioning', enterprisesOperation, {}],
    ['an unknown token', 'unknown', userOperation, { enterprise: 'acme', id: ID }],
    ['a mutation that is refused', 'admin', createEnterpriseOperation, { name: 'not a name' }],
  ];

  it.each(cases)('has the response of Apollo: %s', async (_case, who, { text: query }, variables) => {
    const token = { admin: ADMIN_TOKEN, provisioning, unknown: 'xmd_none' }[who] ?? '';

    const known = await post(token, { query, variables });
    const unknown = await post(token, { query: `${query} # a comment`, variables });

    expect(known).toEqual(unknown);
  });

  it('has the same response by its hash and by its text', async () => {
    const { text: query } = userOperation;
    const variables = { enterprise: 'acme', id: ID };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(userOperation) } };

    const known = await post(ADMIN_TOKEN, { extensions, variables });

    expect(known).toEqual(await post(ADMIN_TOKEN, { query, variables }));
    expect(known.data).toEqual({ enterprise: { user: null } });
  });

  it('is refused when its hash is unknown, with the code that makes clients send the text', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };

    const { errors } = await post(ADMIN_TOKEN, { extensions, variables: {} });

    expect(errors).toEqual([['PersistedQueryNotSupported', { code: 'BAD_REQUEST' }]]);
  });

  it.each([
    ['variables of another shape', { query: userOperation.text, variables: [] }, 400],
    ['the name of another operation', { query: userOperation.text, operationName: 'Other', variables: {} }, 400],
    ['a missing variable', { query: userOperation.text, variables: {} }, 400],
  ])('is refused with %s', async (_case, body, status) => {
    const refused = await post(ADMIN_TOKEN, body);

    expect(refused.status).toBe(status);
    expect(refused.errors).toHaveLength(1);
  });
});

describe('findPersisted', () => {
  it('finds an operation by its text, its hash and its name', () => {
    const { text: query, name: operationName } = userOperation;
    const extensions = { persistedQuery: { sha256Hash: hashOf(userOperation) } };

    for (const body of [{ query }, { extensions }, { query, operationName }])
      expect(findPersisted(body)?.operation).toBe(userOperation);
  });

  it.each([[null], ['text'], [[]], [{}], [{ query: '{ __typename }' }], [{ extensions: { persistedQuery: null } }]])(
    'leaves %j to Apollo',
    (body) => {
      expect(findPersisted(body)).toBeNull();
    },
  );
});

describe('responseBodyOf', () => {
  it('has the code and the field of an error as extensions', () => {
    const error = { message: 'no', code: 'FORBIDDEN', field: 'name' };

    expect(responseBodyOf({ data: null, error })).toEqual({
      errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', field: 'name' } }],
      data: null,
    });
  });
});
