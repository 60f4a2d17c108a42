import { describe, expect, it } from '@jest/globals';
import { PageBytes } from '../../../../src/directory/graphql/limits/page-bytes.ts';

describe('PageBytes', () => {
  it('leaves each page what those before it have left, and refuses the one that nothing is left for', async () => {
    const told: number[] = [];
    const pages = new PageBytes(100, (bytes) => told.push(bytes));
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
    expect(told).toEqual([60, 50]);
  });

  it('counts what belongs to the elements of pages, and tells none of it where some is left out', async () => {
    const pages = new PageBytes(100, () => undefined);
    const readAll = (bytes: number) =>
      pages.readAll(async (maxBytes) => ({ values: ['one', null], bytes, isTruncated: bytes > maxBytes }));

    await expect(readAll(60)).resolves.toEqual(['one', null]);
    await expect(readAll(41)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('reads few pages of one operation at once, however many it asks for', async () => {
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
