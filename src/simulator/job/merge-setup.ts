import { isDeepStrictEqual } from 'node:util';
import { InputError } from '../input-error.ts';
import { parseTenantUrl } from '../scim-client/scim-client.ts';
import { DEFAULT_SETUP, type JobSetup, type SimulationSetup } from './job-setup.ts';

/**
 * Merges changes into a job's setup.
 *
 * @param saved the saved setup; `null` for a new job
 * @throws InputError when the tenant URL is missing, or when the source or the tenant of an existing job would change
 */
export function mergeSetup(saved: JobSetup | null, { rates, ...given }: SimulationSetup): JobSetup {
  const before = { ...DEFAULT_SETUP, ...saved };
  const { tenantUrl, ...setup } = { ...before, ...given, rates: { ...before.rates, ...rates } };
  if (tenantUrl === undefined)
    throw new InputError('This job does not exist yet: set the tenant URL with --tenant-url.');
  const merged = { ...setup, tenantUrl };
  if (saved !== null && !hasSamePeople(saved, merged)) {
    throw new InputError('The job already has other users: omit those options, or use another --state folder.');
  }
  if (saved !== null && pathOf(saved) !== pathOf(merged)) {
    throw new InputError(`The job provisions into ${saved.tenantUrl}: use another --state folder for another tenant.`);
  }
  return merged;
}

/** Whether mapping and scope are the same. */
export function hasSameRules(one: JobSetup, other: JobSetup): boolean {
  return one.mapping === other.mapping && one.filters === other.filters && one.scope === other.scope;
}

/** The path identifies the tenant: the server may move, but ids of one tenant are invalid in another. */
function pathOf({ tenantUrl }: JobSetup): string {
  return parseTenantUrl(tenantUrl).path;
}

function hasSamePeople(one: JobSetup, other: JobSetup): boolean {
  const isSeeded = one.source.kind === 'generated';
  return isDeepStrictEqual(one.source, other.source) && (!isSeeded || one.seed === other.seed);
}
