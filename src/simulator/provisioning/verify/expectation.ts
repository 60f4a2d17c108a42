import type { TargetAttributes } from '../../mapping/mapping.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { type Work, wantedOf } from '../provisioning-context.ts';
import { standingOf } from '../reconcile/intent.ts';

/** What the target should show of a user of the source. */
export type Expectation =
  /** A user with these attributes. */
  | { readonly kind: 'present'; readonly wanted: TargetAttributes }
  /** No user that is linked to it. */
  | { readonly kind: 'absent' }
  /** Whatever there is: Entra does not look at it. */
  | { readonly kind: 'anything' };

/** All that an expectation is told by. */
export type Known = Pick<Work, 'settings' | 'plan' | 'source' | 'state'>;

const ANYTHING: Expectation = { kind: 'anything' };
const ABSENT: Expectation = { kind: 'absent' };

/** Says what the target should show of a user, once a cycle has seen it. */
export function expectationOf(known: Known, index: number): Expectation {
  const { settings, source, state } = known;
  const user = source.at(index);
  const { targetId, hasLeftScope } = state.links.get(index);
  const standing = standingOf(user, settings);
  const isLeftAlone = settings.skipOutOfScopeDeletions && (standing === 'outOfScope' || hasLeftScope);
  switch (standing) {
    case 'active':
      return user === null ? ABSENT : whole(known, user, { isSoftDeleted: false });
    case 'disabled':
      if (user === null || targetId === null) return ANYTHING;
      return known.plan.active === null ? ABSENT : whole(known, user, { isSoftDeleted: true });
    case 'gone':
      if (targetId === null || !hasLeftScope) return ABSENT;
      return isLeftAlone ? ANYTHING : inactive(known);
    case 'deleted':
    case 'outOfScope':
      return targetId === null || isLeftAlone ? ANYTHING : inactive(known);
  }
}

function whole({ plan, source, state }: Known, user: SourceUser, occasion: { isSoftDeleted: boolean }): Expectation {
  const manager = user.managerId === null ? null : source.indexOf(user.managerId);
  const managerTargetId = manager === null ? null : state.links.get(manager).targetId;
  const wanted = wantedOf({ plan, kind: 'incremental' }, user, { ...occasion, isCreate: false, managerTargetId });
  return { kind: 'present', wanted };
}

/** Of those who left, nothing but the end of their activity is sent. */
function inactive({ plan }: Known): Expectation {
  return plan.active === null ? ABSENT : { kind: 'present', wanted: new Map([[plan.active, 'False']]) };
}
