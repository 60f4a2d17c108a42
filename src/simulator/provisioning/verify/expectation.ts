import type { TargetAttributes } from '../../mapping/mapping.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { type ProvisioningContext, wantedAttributes } from '../provisioning-context.ts';
import { lifecycleStateOf } from '../reconcile/intent.ts';

/** What the target should hold for a user of the source. */
export type Expectation =
  /** A resource with these attributes. */
  | { readonly kind: 'present'; readonly wanted: TargetAttributes }
  /** No linked resource. */
  | { readonly kind: 'absent' }
  /** Anything: Entra ignores the user. */
  | { readonly kind: 'anything' };

/** What an expectation is derived from. */
export type ExpectationContext = Pick<ProvisioningContext, 'settings' | 'mapping' | 'source' | 'state'>;

const ANYTHING: Expectation = { kind: 'anything' };
const ABSENT: Expectation = { kind: 'absent' };

/** What the target should hold for a user after a cycle. */
export function expectationOf(known: ExpectationContext, index: number): Expectation {
  const { settings, source, state } = known;
  const user = source.at(index);
  const { targetId, hasLeftScope } = state.links.get(index);
  const lifecycleState = lifecycleStateOf(user, settings);
  const isLeftAlone = settings.skipOutOfScopeDeletions && (lifecycleState === 'outOfScope' || hasLeftScope);
  switch (lifecycleState) {
    case 'active':
      return user === null ? ABSENT : presentUser(known, user, { isSoftDeleted: false });
    case 'disabled':
      if (user === null || targetId === null) return ANYTHING;
      return known.mapping.active === null ? ABSENT : presentUser(known, user, { isSoftDeleted: true });
    case 'gone':
      if (targetId === null || !hasLeftScope) return ABSENT;
      return isLeftAlone ? ANYTHING : inactiveUser(known);
    case 'deleted':
    case 'outOfScope':
      return targetId === null || isLeftAlone ? ANYTHING : inactiveUser(known);
  }
}

function presentUser(
  { mapping, source, state }: ExpectationContext,
  user: SourceUser,
  options: { readonly isSoftDeleted: boolean },
): Expectation {
  const manager = user.managerId === null ? null : source.indexOf(user.managerId);
  const managerTargetId = manager === null ? null : state.links.get(manager).targetId;
  const wanted = wantedAttributes({ mapping, kind: 'incremental' }, user, {
    ...options,
    isCreate: false,
    managerTargetId,
  });
  return { kind: 'present', wanted };
}

/** For users out of scope Entra sends `active: false` only. */
function inactiveUser({ mapping }: ExpectationContext): Expectation {
  return mapping.active === null ? ABSENT : { kind: 'present', wanted: new Map([[mapping.active, 'False']]) };
}
