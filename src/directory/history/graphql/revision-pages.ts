import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type CursorKind, endOfPage, parseCursor, placeToCursor } from '../../graphql/cursor.ts';
import { readPageSize } from '../../graphql/page-size.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { USER_FIELDS, type UserField } from '../../users/domain/user-attributes.ts';
import {
  MAX_REVISIONS_WALKED,
  type RevisionPlace,
  type RevisionsPage,
  type RevisionsQuery,
} from '../domain/history-store.ts';
import type { RevisionsArgs } from './changes.args.ts';
import type { ChangesPageType } from './changes.page.ts';
import type { HistoryContext } from './history-context.ts';
import { revisionToChange } from './revision-to-change.ts';

/** Pages of changes: the moment in milliseconds, and the sequence. */
const CHANGE: CursorKind = { name: 'change', isPlace: (place) => /^\d{1,14}\.\d{1,18}$/.test(place) };

/** What bounds the work of a page, for the descriptions of whoever lists changes. */
export const LOOKED_AT =
  `A page examines at most ${MAX_REVISIONS_WALKED} changes. With \`field\`, or with \`UPDATE\` as ` +
  '`operation`, it can therefore have fewer than `first` entries, or none; check `hasNextPage`.';

/** Whose page it is, and what it is answered with. */
interface Place {
  readonly context: HistoryContext;
  readonly enterpriseId: EnterpriseId;
}

/**
 * A page of revisions, whoever lists them.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export async function changesPage(
  args: RevisionsArgs,
  { context, enterpriseId }: Place,
  list: (query: RevisionsQuery) => Promise<RevisionsPage>,
): Promise<ChangesPageType> {
  const query = readQuery(args, context.maxPageSize);
  const { first } = query;
  return context.longPages.answer({ enterpriseId, first, response: context.response }, async () => {
    const { revisions, hasMore, end } = await context.pageBytes.read((maxBytes) => list({ ...query, maxBytes }));
    return { nodes: revisions.map(revisionToChange), ...endOfPage(end && cursorOf(end), hasMore) };
  });
}

/** How many bytes are left for the page is not for callers to say. */
function readQuery(args: RevisionsArgs, maxPageSize: number): Omit<RevisionsQuery, 'maxBytes'> {
  const { direction, from = null, until = null, operation = null } = args;
  if (from !== null && until !== null && from >= until) {
    throw invalidValue('until', 'must be after from');
  }
  const field = readField(args.field);
  const after = readPlace(parseCursor(CHANGE, args.after));
  return { first: readPageSize(args.first, maxPageSize), direction, after, from, until, operation, field };
}

function readField(name: string | null | undefined): UserField | null {
  if (name === null || name === undefined) return null;
  const field = USER_FIELDS.find((known) => known === name);
  if (field === undefined)
    throw invalidValue('field', `is not an attribute of a user; use one of ${USER_FIELDS.join(', ')}`);
  return field;
}

/** The moment in milliseconds, and the sequence. */
function cursorOf({ at, sequence }: RevisionPlace): string {
  return placeToCursor(CHANGE, `${at.getTime()}.${sequence}`);
}

function readPlace(place: string | null): RevisionPlace | null {
  if (place === null) return null;
  const [ms, sequence = ''] = place.split('.');
  return { at: new Date(Number(ms)), sequence };
}
