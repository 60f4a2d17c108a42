import { isInScope } from '../../mapping/scoping-filter.ts';
import type { SourceUser } from '../../source/source-user.ts';
import type { JobSettings } from '../job-settings.ts';
import type { Link } from '../state/links.ts';

/** What to do about a user. */
export type Intent =
  /** Do nothing, for this reason. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** Match the user in the target, link and update it; create it when there is no match and `mayCreate`. */
  | { readonly kind: 'createOrLink'; readonly mayCreate: boolean }
  /** Compare the user with the target and send the differences. */
  | { readonly kind: 'update' }
  /** Send `active: false` only. */
  | { readonly kind: 'disable' }
  | { readonly kind: 'delete' };

/** How a job deprovisions users. */
export interface DeprovisioningRules {
  readonly skipOutOfScopeDeletions: boolean;
  /** Whether `active` is mapped; without it users are deleted instead of disabled. */
  readonly hasActive: boolean;
}

/** Decides what to do about a user from its state and its link. */
export function intentOf(lifecycleState: LifecycleState, link: Link, rules: DeprovisioningRules): Intent {
  return link.targetId === null ? intentOfUnlinked(lifecycleState) : intentOfLinked(lifecycleState, link, rules);
}

/** Whether the intent disables or deletes a user who is active in the target: these count towards the threshold. */
export function countsAsDeletion(intent: Intent, lifecycleState: LifecycleState, link: Link): boolean {
  return (
    intent.kind === 'delete' ||
    intent.kind === 'disable' ||
    (intent.kind === 'update' && lifecycleState === 'disabled' && link.isActive)
  );
}

function intentOfUnlinked(lifecycleState: LifecycleState): Intent {
  switch (lifecycleState) {
    case 'active':
      return { kind: 'createOrLink', mayCreate: true };
    case 'disabled':
      return { kind: 'createOrLink', mayCreate: false };
    case 'deleted':
      return skip('The user is deleted and was never provisioned.');
    case 'outOfScope':
      return skip('The user is not in scope.');
    case 'gone':
      return skip('The user is gone and not known in the target.');
  }
}

function intentOfLinked(lifecycleState: LifecycleState, link: Link, rules: DeprovisioningRules): Intent {
  switch (lifecycleState) {
    case 'active':
      return { kind: 'update' };
    case 'disabled':
      return rules.hasActive ? { kind: 'update' } : { kind: 'delete' };
    case 'gone':
      return link.hasLeftScope ? skip('The user was out of scope before it was deleted.') : { kind: 'delete' };
    case 'outOfScope':
      return rules.skipOutOfScopeDeletions
        ? skip('Those who fall out of scope are left alone.')
        : disableOrDelete(link, rules);
    case 'deleted':
      return disableOrDelete(link, rules);
  }
}

function disableOrDelete(link: Link, { hasActive }: DeprovisioningRules): Intent {
  if (!hasActive) return { kind: 'delete' };
  return link.isActive ? { kind: 'disable' } : skip('The user is disabled in the target already.');
}

function skip(reason: string): Intent {
  return { kind: 'skip', reason };
}

/**
 * The state of a source user towards the app: `active` and `disabled` users are in scope, `deleted` ones are in Entra's
 * recycle bin, `gone` ones are purged.
 */
export type LifecycleState = 'active' | 'disabled' | 'deleted' | 'outOfScope' | 'gone';

/** The settings that decide a user's state. */
export type ScopeSettings = Pick<JobSettings, 'scope' | 'scopingFilters'>;

/** The state of a user; scope is checked first, as Entra ignores everything else about users out of scope. */
export function lifecycleStateOf(user: SourceUser | null, { scope, scopingFilters }: ScopeSettings): LifecycleState {
  if (user === null) return 'gone';
  const isAssigned = scope === 'all' || user.isAssigned;
  if (!isAssigned || !isInScope(scopingFilters, user)) return 'outOfScope';
  if (user.isDeleted) return 'deleted';
  return user.accountEnabled ? 'active' : 'disabled';
}
