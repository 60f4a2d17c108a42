import type { ProvisioningContext } from '../provisioning-context.ts';

/** The users that a cycle evaluates. */
export interface CycleUsers {
  readonly count: number;
  readonly indexes: Iterable<number>;
  /** Ids of purged users by index: the source no longer returns these users. */
  readonly ids: ReadonlyMap<number, string>;
}

/**
 * Selects the users of a cycle. An initial cycle evaluates every user that it has not evaluated before an interruption;
 * an incremental one those that changed, whose retry from escrow is due, or whose held delete was allowed.
 */
export function usersOfCycle(context: Pick<ProvisioningContext, 'kind' | 'source' | 'state' | 'now'>): CycleUsers {
  return context.kind === 'initial' ? allUsers(context) : changedUsers(context);
}

function allUsers({ source, state }: Pick<ProvisioningContext, 'source' | 'state'>): CycleUsers {
  const { size } = source;
  function* indexes(): Generator<number> {
    for (let index = 0; index < size; index++) if (!state.links.get(index).isSeen) yield index;
  }
  return { count: countOf(indexes()), indexes: indexes(), ids: new Map() };
}

function changedUsers({ source, state, now }: Pick<ProvisioningContext, 'source' | 'state' | 'now'>): CycleUsers {
  const indexes = new Set<number>();
  const ids = new Map<number, string>();
  for (const { index, user, id } of source.changesSince(state.progress.watermark ?? 0)) {
    indexes.add(index);
    if (user === null) ids.set(index, id);
  }
  for (const [index, { dueAt }] of state.escrow) if (dueAt <= now.getTime()) indexes.add(index);
  if (state.progress.areDeletesAllowed) for (const index of state.held()) indexes.add(index);
  return { count: indexes.size, indexes, ids };
}

function countOf(items: Iterable<unknown>): number {
  let count = 0;
  for (const _ of items) count++;
  return count;
}
