import type { Work } from '../provisioning-context.ts';

/** Whom a cycle looks at. */
export interface CycleObjects {
  readonly count: number;
  readonly indexes: Iterable<number>;
  /** The `id` of those who are gone, whom the source does not show any more. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Everybody in an initial cycle, but for those whom it saw before it was interrupted; what changed, or is due, otherwise. */
export function objectsOf(work: Pick<Work, 'kind' | 'source' | 'state' | 'now'>): CycleObjects {
  return work.kind === 'initial' ? everybody(work) : whoeverChanged(work);
}

function everybody({ source, state }: Pick<Work, 'source' | 'state'>): CycleObjects {
  const { size } = source;
  function* indexes(): Generator<number> {
    for (let index = 0; index < size; index++) if (!state.links.get(index).isSeen) yield index;
  }
  return { count: countOf(indexes()), indexes: indexes(), ids: new Map() };
}

function whoeverChanged({ source, state, now }: Pick<Work, 'source' | 'state' | 'now'>): CycleObjects {
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
