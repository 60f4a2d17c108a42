import { isInScope } from '../../mapping/scoping-filter.ts';
import type { SourceUser } from '../../source/source-user.ts';
import type { JobSettings } from '../job-settings.ts';
import type { Link } from '../state/links.ts';

/** What is to be done about a user. */
export type Intent =
  /** Nothing, and why. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** Look for it in the target, link and update it; where it is not found, make it if it may be made. */
  | { readonly kind: 'enter'; readonly mayCreate: boolean }
  /** Compare it with the target and send what differs. */
  | { readonly kind: 'update' }
  /** Send `active: false` and nothing else. */
  | { readonly kind: 'disable' }
  | { readonly kind: 'delete' };

/** How a job treats those who leave. */
export interface LeavingRules {
  readonly skipOutOfScopeDeletions: boolean;
  /** Whether the mapping has `active`; a target without it loses users instead of disabling them. */
  readonly hasActive: boolean;
}

/** Decides what a user's standing asks for, given what is remembered of it. */
export function intentOf(standing: Standing, link: Link, rules: LeavingRules): Intent {
  return link.targetId === null ? intentOfUnknown(standing) : intentOfLinked(standing, link, rules);
}

/** Whether the intent takes a user away that the target shows as active; such are counted against the threshold. */
export function isDeletion(intent: Intent, standing: Standing, link: Link): boolean {
  return (
    intent.kind === 'delete' ||
    intent.kind === 'disable' ||
    (intent.kind === 'update' && standing === 'disabled' && link.isActive)
  );
}

function intentOfUnknown(standing: Standing): Intent {
  switch (standing) {
    case 'active':
      return { kind: 'enter', mayCreate: true };
    case 'disabled':
      return { kind: 'enter', mayCreate: false };
    case 'deleted':
      return skip('The user is deleted and was never provisioned.');
    case 'outOfScope':
      return skip('The user is not in scope.');
    case 'gone':
      return skip('The user is gone and not known in the target.');
  }
}

function intentOfLinked(standing: Standing, link: Link, rules: LeavingRules): Intent {
  switch (standing) {
    case 'active':
      return { kind: 'update' };
    case 'disabled':
      return rules.hasActive ? { kind: 'update' } : { kind: 'delete' };
    case 'gone':
      return link.hasLeftScope ? skip('The user was out of scope before it was deleted.') : { kind: 'delete' };
    case 'outOfScope':
      return rules.skipOutOfScopeDeletions ? skip('Those who fall out of scope are left alone.') : leave(link, rules);
    case 'deleted':
      return leave(link, rules);
  }
}

function leave(link: Link, { hasActive }: LeavingRules): Intent {
  if (!hasActive) return { kind: 'delete' };
  return link.isActive ? { kind: 'disable' } : skip('The user is disabled in the target already.');
}

function skip(reason: string): Intent {
  return { kind: 'skip', reason };
}

/**
 * How a user of the source stands to the app:
 * `active` and `disabled` ones are in scope, `deleted` ones are in Entra's recycle bin, `gone` ones are no more.
 */
export type Standing = 'active' | 'disabled' | 'deleted' | 'outOfScope' | 'gone';

/** What decides over a user's standing. */
export type ScopeSettings = Pick<JobSettings, 'scope' | 'scopingFilters'>;

/** How a user stands to the app; scope comes first, as Entra does not look at who is outside of it. */
export function standingOf(user: SourceUser | null, { scope, scopingFilters }: ScopeSettings): Standing {
  if (user === null) return 'gone';
  const isAssigned = scope === 'all' || user.isAssigned;
  if (!isAssigned || !isInScope(scopingFilters, user)) return 'outOfScope';
  if (user.isDeleted) return 'deleted';
  return user.accountEnabled ? 'active' : 'disabled';
}
