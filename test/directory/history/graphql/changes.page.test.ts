import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { RevisionsQuery } from '../../../../src/directory/history/domain/history-store.ts';
import { changesPage, type RevisionsArgs } from '../../../../src/directory/history/graphql/changes.page.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';
import { aRevision } from '../a-revision.ts';

const revision = aRevision();

/** Reads a page with one revision; returns it with the query that read it. */
async function read(args: Partial<RevisionsArgs>) {
  const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);
  let query: RevisionsQuery | undefined;
  const page = await changesPage(
    { direction: 'DESC', ...args } as RevisionsArgs,
    { context, enterpriseId: enterprise.id },
    async (asked) => {
      query = asked;
      return { revisions: [revision], hasMore: true, end: revision, bytes: 1 };
    },
  );
  return { page, query };
}

describe('changesPage', () => {
  it('continues after the last examined revision', async () => {
    const { page } = await read({});
    const { query } = await read({ after: page.endCursor });

    expect(page.hasNextPage).toBe(true);
    expect(query?.after).toEqual({ at: revision.at, sequence: revision.sequence });
  });

  it('rejects a time range that ends before it starts', async () => {
    const at = new Date();

    await expect(read({ from: at, until: at })).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'until' });
  });

  it('rejects an unknown attribute', async () => {
    await expect(read({ field: 'shoeSize' })).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'field' });
  });
});
