import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { fetchApi, isUnauthenticated, readError, readJson } from '../../../../src/console/app/api/http.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('fetchApi', () => {
  it('sends the header without which the server rejects the request', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));

    await fetchApi('/console/config', { method: 'GET' });

    expect(fetched).toHaveBeenCalledWith(
      '/console/config',
      expect.objectContaining({ headers: expect.objectContaining({ 'X-Console': '1' }), credentials: 'same-origin' }),
    );
  });

  it('reports a server that does not respond as UNREACHABLE', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));

    await expect(fetchApi('/console/config', {})).rejects.toMatchObject({ name: 'ApiError', code: 'UNREACHABLE' });
  });

  it('does not report an aborted request as UNREACHABLE', async () => {
    const aborted = AbortSignal.abort(new Error('left the page'));
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(aborted.reason);

    await expect(fetchApi('/console/config', { signal: aborted })).rejects.toThrow('left the page');
  });
});

describe('readJson', () => {
  it('reports the error page of a proxy as UNREACHABLE, with the ID of the request', async () => {
    const page = new Response('<html>Bad gateway</html>', { headers: { 'x-request-id': 'r1' } });

    await expect(readJson(page)).rejects.toMatchObject({ code: 'UNREACHABLE', requestId: 'r1' });
  });
});

describe('readError', () => {
  it('reads code, message, field and request ID of the first error', async () => {
    const errors = [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED', field: 'token' } }, { message: 'Other.' }];
    const response = Response.json({ errors }, { status: 401, headers: { 'x-request-id': 'r1' } });

    const error = await readError(response);

    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', message: 'No.', field: 'token', requestId: 'r1' });
    expect(isUnauthenticated(error)).toBe(true);
  });

  it('has the code OTHER when the server gives none', async () => {
    expect(await readError(Response.json({}, { status: 500 }))).toMatchObject({ code: 'OTHER', message: '' });
  });
});
