import type { Projection, ProjectionStep } from '../../../../src/directory/insight/domain/projection.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';

export const ENTERPRISE = 1 as EnterpriseId;

/** A projection with this number of pending revisions, which records its calls. */
export function fakeProjection(pending: number, parts: Partial<Projection> = {}) {
  const calls: string[] = [];
  let left = pending;
  const projection: Projection = {
    async project(_enterpriseId, limit): Promise<ProjectionStep> {
      calls.push('project');
      const taken = Math.min(left, limit);
      left -= taken;
      return { taken, hasMore: left > 0 };
    },
    async listPending() {
      calls.push('listPending');
      return left > 0 ? [ENTERPRISE] : [];
    },
    async projectedUntil() {
      return null;
    },
    async latestSequence() {
      calls.push('latestSequence');
      return '1';
    },
    ...parts,
  };
  return { projection, calls, pending: () => left };
}
