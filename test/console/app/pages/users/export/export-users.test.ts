import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { exportUsers } from '../../../../../../src/console/app/pages/users/export/export-users.ts';

const request = {
  enterprise: 'acme',
  search: null,
  filter: null,
  orderBy: null,
  columns: ['userName'],
  format: 'csv',
} as const;

afterEach(() => {
  jest.restoreAllMocks();
});

describe('exportUsers', () => {
  it('throws the error of a rejected export', async () => {
    const errors = [{ message: 'Too many.', extensions: { code: 'TOO_MANY_EXPORTS' } }];
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ errors }, { status: 429 }));

    const exported = exportUsers(request, () => {}, new AbortController().signal);

    await expect(exported).rejects.toMatchObject({ code: 'TOO_MANY_EXPORTS' });
  });

  it('counts the rows without the header, and rejects an interrupted download as INCOMPLETE', async () => {
    const chunks = ['userName\r\n', 'anna\r\nbob\r\n'].map((text) => new TextEncoder().encode(text));
    const body = new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.error(new Error('connection reset'));
        else controller.enqueue(chunk);
      },
    });
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { headers: { 'x-total-count': '3' } }));
    const progress: number[] = [];

    const exported = exportUsers(request, ({ rows }) => progress.push(rows), new AbortController().signal);

    await expect(exported).rejects.toMatchObject({ code: 'INCOMPLETE' });
    expect(progress).toEqual([0, 2]);
  });
});
