import type { EnterpriseId } from '../../kernel/ids.ts';
import type { RevisionsPage, RevisionsQuery } from '../domain/history-store.ts';
import type { ChangesPageType } from './changes.page.ts';
import type { DirectoryContext } from './context.ts';
import { parseCursor, placeToCursor } from './cursor.ts';
import type { PageArgs } from './page.args.ts';
import { readPageSize } from './page-size.ts';
import { revisionToChange } from './revision-to-change.ts';

/** Whose page it is, and what it is answered with. */
interface Place {
  readonly context: DirectoryContext;
  readonly enterpriseId: EnterpriseId;
}

/**
 * A page of revisions, whoever lists them.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export async function changesPage(
  { first, after }: PageArgs,
  { context, enterpriseId }: Place,
  list: (query: RevisionsQuery) => Promise<RevisionsPage>,
): Promise<ChangesPageType> {
  const size = readPageSize(first, context.maxPageSize);
  const query = { first: size, before: parseCursor('change', after) };
  return context.longPages.answer({ enterpriseId, first: size, response: context.response }, async () => {
    const { revisions, hasMore } = await context.pageBytes.read((maxBytes) => list({ ...query, maxBytes }));
    const last = revisions.at(-1);
    return {
      nodes: revisions.map(revisionToChange),
      hasNextPage: hasMore,
      endCursor: last ? placeToCursor('change', last.sequence) : null,
    };
  });
}
