import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { runDocument } from '../../../../../../src/console/app/pages/explore/graphql/run-document.ts';

const request = { query: '{ access { permissions } }', variables: '{"a": 1}', operationName: null };

afterEach(() => {
  jest.restoreAllMocks();
});

describe('runDocument', () => {
  it('returns GraphQL errors as part of the response', async () => {
    const body = { data: null, errors: [{ message: 'No.' }] };
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(body, { headers: { 'x-request-id': 'r1' } }));

    const response = await runDocument(request);

    expect(response).toMatchObject({
      text: JSON.stringify(body, null, 2),
      errors: [{ message: 'No.' }],
      requestId: 'r1',
    });
  });

  it('sends nothing when the variables are not JSON', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch');

    await expect(runDocument({ ...request, variables: '{' })).rejects.toThrow(SyntaxError);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('takes empty variables for none', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ data: {} }));

    await runDocument({ ...request, variables: '' });

    expect(fetched.mock.calls[0]?.[1]?.body).toBe(
      JSON.stringify({ query: request.query, variables: {}, operationName: null }),
    );
  });
});
