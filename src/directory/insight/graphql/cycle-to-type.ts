import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type Cycle, cycleKeyToId, failureShare, isOpen } from '../domain/cycle.ts';
import type { CycleType } from './cycle.type.ts';

interface Circumstances {
  readonly enterpriseId: EnterpriseId;
  readonly now: Date;
}

/** A cycle as it is answered. */
export function cycleToType(cycle: Cycle, { enterpriseId, now }: Circumstances): CycleType {
  return {
    ...cycle,
    id: cycleKeyToId(cycle),
    enterpriseId,
    isOpen: isOpen(cycle, now),
    failureShare: failureShare(cycle),
  };
}
