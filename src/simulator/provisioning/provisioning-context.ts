import type { TargetAttributes } from '../mapping/mapping.ts';
import type { Dialect } from '../scim-client/build-patch.ts';
import type { ScimClient } from '../scim-client/scim-client.ts';
import { isRolesPath, parseTargetPath } from '../scim-client/target-path.ts';
import { randomOf } from '../seeded-random.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import type { SourceUser } from '../source/source-user.ts';
import type { MappingPlan } from './compiled-mapping.ts';
import type { JobSettings } from './job-settings.ts';
import type { JobState } from './state/job-state.ts';

/** All that is at hand when a user is provisioned. */
export interface Work {
  readonly settings: JobSettings;
  readonly plan: MappingPlan;
  readonly source: SourceDirectory;
  readonly state: JobState;
  readonly client: ScimClient;
  /** Provisioning on demand leaves roles out, knows the legacy dialect alone and disables nobody. */
  readonly kind: 'initial' | 'incremental' | 'onDemand';
  /** Simulated time. */
  readonly now: Date;
}

/** What makes the mapping answer differently for one and the same user. */
export interface MappingOccasion {
  readonly isSoftDeleted: boolean;
  readonly isCreate: boolean;
  readonly managerTargetId?: string | null;
}

/**
 * What the target should hold of a user.
 *
 * @throws InputError when an expression of the mapping cannot be worked out for it
 */
export function wantedOf(
  { plan, kind }: Pick<Work, 'plan' | 'kind'>,
  user: SourceUser,
  occasion: MappingOccasion,
): TargetAttributes {
  const wanted = plan.mapUser(user, { managerTargetId: null, ...occasion });
  if (kind !== 'onDemand') return wanted;
  return new Map([...wanted].filter(([path]) => !isRolesPath(parseTargetPath(path))));
}

/** How the PATCH of a user is written in this cycle. */
export function dialectOf({ settings, kind, state }: Work, index: number): Dialect {
  if (kind === 'onDemand') return 'legacy';
  if (settings.dialect !== 'mixed') return settings.dialect;
  return randomOf(settings.seed, state.progress.cycle, index).next() < 0.5 ? 'legacy' : 'aadOptscim062020';
}

/** Whether the mapping leaves the user active in the target; a mapping that does not say so does. */
export function isActiveIn(wanted: TargetAttributes, { active }: MappingPlan): boolean {
  const value = active === null ? null : (wanted.get(active) ?? null);
  return value === null || String(value).toLowerCase() !== 'false';
}
