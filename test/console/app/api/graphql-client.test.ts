import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { executeOperation } from '../../../../src/console/app/api/graphql-client.ts';

const OPERATION = { name: 'Access', text: 'query Access { access { enterprise } }', isMutation: false };

afterEach(() => {
  jest.restoreAllMocks();
});

function respondWith(body: object) {
  const response = Response.json(body, { headers: { 'x-request-id': 'r1' } });
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(response);
}

describe('executeOperation', () => {
  it('posts name, text and variables, and returns the data', async () => {
    const fetched = respondWith({ data: { access: { enterprise: 'acme' } } });

    expect(await executeOperation(OPERATION, { id: 1 })).toEqual({ access: { enterprise: 'acme' } });

    const body = JSON.stringify({ operationName: 'Access', query: OPERATION.text, variables: { id: 1 } });
    expect(fetched).toHaveBeenCalledWith('/console/graphql', expect.objectContaining({ method: 'POST', body }));
  });

  it('throws the first error with its code and the ID of the request', async () => {
    respondWith({ data: null, errors: [{ message: 'Gone.', extensions: { code: 'USER_NOT_FOUND' } }] });

    await expect(executeOperation(OPERATION, {})).rejects.toMatchObject({
      code: 'USER_NOT_FOUND',
      message: 'Gone.',
      requestId: 'r1',
    });
  });

  it('treats a response with neither data nor errors as unreadable', async () => {
    respondWith({});

    await expect(executeOperation(OPERATION, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
