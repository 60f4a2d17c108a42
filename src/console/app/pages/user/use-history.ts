import { getRouteApi } from '@tanstack/react-router';
import { type UserTimelineQuery, userTimelineOperation } from '../../api/operations.generated.ts';
import { type Rows, useRows } from '../../api/use-paged-query.ts';

/** One change of one person. */
export type TimelineChange = UserTimelineQuery['enterprise']['changes']['nodes'][number];

const route = getRouteApi('/$enterprise/users/$userId');
const PAGE_SIZE = 20;

/** The changes of the person whom the address names, deleted or not, newest first, as far as one has gone back. */
export function useTimeline(): Rows<TimelineChange> {
  const { enterprise, userId: id } = route.useParams();
  return useRows({
    operation: userTimelineOperation,
    variablesAt: (after) => ({ enterprise, id, first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.changes,
  });
}

/** What a change is called: a deactivation and a reactivation by their own names. */
export function nameOf({ operation, fields }: Pick<TimelineChange, 'operation' | 'fields'>) {
  const active = fields.find(({ name }) => name === 'active')?.after;
  const isUpdate = operation === 'UPDATE' || operation === 'REPLACE';
  if (!isUpdate || typeof active !== 'boolean') return operation;
  return active ? 'REACTIVATE' : 'DEACTIVATE';
}

/** The moment just before a change: the last one at which a person who is deleted was still there. */
export function justBefore(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}
