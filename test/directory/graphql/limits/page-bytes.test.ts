import { describe, expect, it } from '@jest/globals';
import { PageBytes } from '../../../../src/directory/graphql/limits/page-bytes.ts';

describe('PageBytes', () => {
  it('offers each page the remaining bytes, and rejects a page when none remain', async () => {
    const reported: number[] = [];
    const pages = new PageBytes(100, (bytes) => reported.push(bytes));
    const offered: number[] = [];
    const read = (bytes: number) =>
      pages.read(async (maxBytes) => {
        offered.push(maxBytes);
        return { bytes };
      });

    await read(60);
    await read(50);
    const beyond = read(1);

    await expect(beyond).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('100') });
    expect(offered).toEqual([100, 40]);
    expect(reported).toEqual([60, 50]);
  });

  it('counts values of elements, and rejects them all when some are missing', async () => {
    const pages = new PageBytes(100, () => undefined);
    const readAll = (bytes: number) =>
      pages.readAll(async (maxBytes) => ({ values: ['one', null], bytes, isTruncated: bytes > maxBytes }));

    await expect(readAll(60)).resolves.toEqual(['one', null]);
    await expect(readAll(41)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('limits the pages of an operation that are read concurrently', async () => {
    const pages = new PageBytes(1_000, () => undefined);
    let underWay = 0;
    let most = 0;

    await Promise.all(
      Array.from({ length: 20 }, () =>
        pages.read(async () => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise(setImmediate);
          underWay -= 1;
          return { bytes: 1 };
        }),
      ),
    );

    expect(most).toBe(4);
  });
});
