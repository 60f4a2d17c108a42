import { compileMapping } from '../../../src/simulator/provisioning/compiled-mapping.ts';
import type { ProvisioningContext } from '../../../src/simulator/provisioning/provisioning-context.ts';
import { createJobState } from '../../../src/simulator/provisioning/state/job-state.ts';
import type { ScimClient } from '../../../src/simulator/scim-client/scim-client.ts';
import { USUAL } from './job.ts';
import { MemorySource } from './source.ts';

/** The parts of a context that a test sets. */
export type ContextParts = Partial<Omit<ProvisioningContext, 'client' | 'settings'>> & {
  readonly settings?: Partial<ProvisioningContext['settings']>;
  /** The requests that the test expects; any other one fails it. */
  readonly client?: Partial<ScimClient>;
};

/** A context for one step of provisioning, with the user anna and a client that refuses requests. */
export function contextOf({ client, settings, ...parts }: ContextParts = {}): ProvisioningContext {
  const merged = { ...USUAL, dialect: 'legacy' as const, ...settings };
  return {
    settings: merged,
    mapping: compileMapping(merged.mapping),
    source: new MemorySource('anna'),
    state: createJobState(),
    kind: 'incremental',
    now: new Date('2030-01-01T00:00:00Z'),
    ...parts,
    client: { ...NO_REQUESTS, ...client },
  };
}

/** The user of an index, who must exist. */
export function userAt({ source }: ProvisioningContext, index: number) {
  const user = source.at(index);
  if (user === null) throw new Error(`There is no user ${index}.`);
  return user;
}

function unexpected(): never {
  throw new Error('No request is expected.');
}

const NO_REQUESTS: ScimClient = {
  find: unexpected,
  list: unexpected,
  get: unexpected,
  create: unexpected,
  update: unexpected,
  delete: unexpected,
  close: async () => {},
};
