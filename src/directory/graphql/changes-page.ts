import type { EnterpriseId } from '../../kernel/ids.ts';
import type { RevisionsQuery } from '../domain/history-store.ts';
import type { Revision } from '../domain/revision.ts';
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
 * A page of revisions, whoever lists them: one more is asked for than is shown, which tells whether more follow.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export async function changesPage(
  { first, after }: PageArgs,
  { context, enterpriseId }: Place,
  list: (query: RevisionsQuery) => Promise<readonly Revision[]>,
): Promise<ChangesPageType> {
  const size = readPageSize(first, context.maxPageSize);
  const query = { first: size + 1, before: parseCursor('change', after) };
  return context.longPages.answer(enterpriseId, size, async () => {
    const revisions = await list(query);
    const shown = revisions.slice(0, size);
    const last = shown.at(-1);
    return {
      nodes: shown.map(revisionToChange),
      hasNextPage: revisions.length > size,
      endCursor: last ? placeToCursor('change', last.sequence) : null,
    };
  });
}
