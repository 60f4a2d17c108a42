import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type CursorKind, endOfPage, formatCursor, parseCursor } from '../../graphql/cursor.ts';
import { OrderDirectionEnum } from '../../graphql/enums.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { PageArgs, PageType, readPageSize } from '../../graphql/paging.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import type { RevisionOperation } from '../../users/domain/revision.ts';
import { USER_FIELDS, type UserField } from '../../users/domain/user-attributes.ts';
import {
  MAX_REVISIONS_EXAMINED,
  type RevisionPosition,
  type RevisionsPage,
  type RevisionsQuery,
} from '../domain/history-store.ts';
import { ChangeType, revisionToChange } from './change.type.ts';
import { ChangeOperationEnum } from './change-operation.enum.ts';
import type { HistoryContext } from './history-context.ts';

/** A page within a time range. */
@ArgsType()
export class HistoryArgs extends PageArgs {
  @OptionalField(() => DateTime, 'At this time or later.')
  declare readonly from?: Date | null;

  @OptionalField(() => DateTime, 'Before this time.')
  declare readonly until?: Date | null;

  @Field(() => OrderDirectionEnum, {
    description: 'Newest first (`DESC`) or oldest first (`ASC`).',
    defaultValue: 'DESC',
  })
  declare readonly direction: 'ASC' | 'DESC';
}

/** Filters changes within a time range. */
@ArgsType()
export class RevisionsArgs extends HistoryArgs {
  @OptionalField(() => ChangeOperationEnum, 'Only changes with this operation.')
  declare readonly operation?: RevisionOperation | null;

  @OptionalText('Only changes with this attribute among their `fields`, e.g. `emails`, spelled as in `User`.')
  declare readonly field?: string | null;
}

@ArgsType()
export class ChangesArgs extends RevisionsArgs {
  @OptionalField(() => ID, 'Only changes of this user, even if deleted.')
  declare readonly userId?: string | null;
}

@ObjectType('ChangesPage', { description: 'A page of changes.', simpleResolvers: true })
export class ChangesPageType extends PageType {
  @RequiredField(() => [ChangeType], 'The changes, in the requested order.')
  declare readonly nodes: readonly ChangeType[];
}

/** Cursors of changes hold the time in milliseconds and the sequence. */
const CHANGE_CURSOR: CursorKind = { name: 'change', isPosition: (position) => /^\d{1,14}\.\d{1,18}$/.test(position) };

/** Describes `MAX_REVISIONS_EXAMINED` to callers; part of the description of every field that lists changes. */
export const EXAMINATION_LIMIT =
  `A page examines at most ${MAX_REVISIONS_EXAMINED} changes. With \`field\`, or with \`UPDATE\` as ` +
  '`operation`, it can therefore have fewer than `first` entries, or none; check `hasNextPage`.';

interface PageSource {
  readonly context: HistoryContext;
  readonly enterpriseId: EnterpriseId;
}

/**
 * Reads one page of changes.
 *
 * @param list reads the revisions of a user or of an enterprise
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export async function changesPage(
  args: RevisionsArgs,
  { context, enterpriseId }: PageSource,
  list: (query: RevisionsQuery) => Promise<RevisionsPage>,
): Promise<ChangesPageType> {
  const query = readQuery(args, context.maxPageSize);
  const { first } = query;
  return context.longPages.answer({ enterpriseId, first, response: context.response }, async () => {
    const { revisions, hasMore, end } = await context.pageBytes.read((maxBytes) => list({ ...query, maxBytes }));
    return { nodes: revisions.map(revisionToChange), ...endOfPage(end && positionToCursor(end), hasMore) };
  });
}

function readQuery(args: RevisionsArgs, maxPageSize: number): Omit<RevisionsQuery, 'maxBytes'> {
  const { direction, from = null, until = null, operation = null } = args;
  if (from !== null && until !== null && from >= until) {
    throw invalidValue('until', 'must be after from');
  }
  const field = readField(args.field);
  const after = readPosition(parseCursor(CHANGE_CURSOR, args.after));
  return { first: readPageSize(args.first, maxPageSize), direction, after, from, until, operation, field };
}

function readField(name: string | null | undefined): UserField | null {
  if (name === null || name === undefined) return null;
  const field = USER_FIELDS.find((known) => known === name);
  if (field === undefined)
    throw invalidValue('field', `is not an attribute of a user; use one of ${USER_FIELDS.join(', ')}`);
  return field;
}

function positionToCursor({ at, sequence }: RevisionPosition): string {
  return formatCursor(CHANGE_CURSOR, `${at.getTime()}.${sequence}`);
}

function readPosition(text: string | null): RevisionPosition | null {
  if (text === null) return null;
  const [ms, sequence = ''] = text.split('.');
  return { at: new Date(Number(ms)), sequence };
}
