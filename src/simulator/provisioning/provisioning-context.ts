import type { TargetAttributes } from '../mapping/mapping.ts';
import type { MappingContext } from '../mapping/user-mapper.ts';
import type { PatchFormat } from '../scim-client/build-patch.ts';
import type { ScimClient } from '../scim-client/scim-client.ts';
import { isRolesPath, parseTargetPath } from '../scim-client/target-path.ts';
import { seededRandom } from '../seeded-random.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import type { SourceUser } from '../source/source-user.ts';
import type { CompiledMapping } from './compiled-mapping.ts';
import type { JobSettings } from './job-settings.ts';
import type { JobState } from './state/job-state.ts';

/** What the functions that provision a user share. */
export interface ProvisioningContext {
  readonly settings: JobSettings;
  readonly mapping: CompiledMapping;
  readonly source: SourceDirectory;
  readonly state: JobState;
  readonly client: ScimClient;
  /** On-demand provisioning omits roles, uses the legacy PATCH format and disables no users. */
  readonly kind: 'initial' | 'incremental' | 'onDemand';
  /** Simulated time. */
  readonly now: Date;
}

/** The context of a mapping; without `managerTargetId` the manager is not mapped. */
export type MappingOptions = Omit<MappingContext, 'managerTargetId'> & Partial<MappingContext>;

/**
 * The attributes that the target should hold for a user.
 *
 * @throws InputError when an expression of the mapping cannot be evaluated for the user
 */
export function wantedAttributes(
  { mapping, kind }: Pick<ProvisioningContext, 'mapping' | 'kind'>,
  user: SourceUser,
  options: MappingOptions,
): TargetAttributes {
  const wanted = mapping.mapUser(user, { managerTargetId: null, ...options });
  if (kind !== 'onDemand') return wanted;
  return new Map([...wanted].filter(([path]) => !isRolesPath(parseTargetPath(path))));
}

/** The format of the user's PATCH requests in this cycle. */
export function patchFormatOf({ settings, kind, state }: ProvisioningContext, index: number): PatchFormat {
  if (kind === 'onDemand') return 'legacy';
  if (settings.dialect !== 'mixed') return settings.dialect;
  return seededRandom(settings.seed, state.progress.cycle, index).next() < 0.5 ? 'legacy' : 'aadOptscim062020';
}

/** Whether the mapped user is active; so it is when `active` is not mapped or empty. */
export function isActiveIn(wanted: TargetAttributes, { active }: CompiledMapping): boolean {
  const value = active === null ? null : (wanted.get(active) ?? null);
  return value === null || String(value).toLowerCase() !== 'false';
}
