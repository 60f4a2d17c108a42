import { InputError } from '../../input-error.ts';
import { BAD_CREDENTIALS, type Failure } from '../../scim-client/failure.ts';
import type { ProvisioningEvent } from '../provisioning-listener.ts';

/** What became of one user in a cycle. */
export interface Outcome
  extends Pick<ProvisioningEvent, 'action' | 'status' | 'errorCode' | 'detail' | 'targetId' | 'attributes'> {
  /** Whether nobody else needs to be tried: the job must be quarantined at once. */
  readonly halts: boolean;
}

/** What was done, and to whom. */
export interface Deed {
  readonly action: Outcome['action'];
  readonly targetId: string | null;
  readonly attributes: readonly string[];
}

/** The target did what it was asked. */
export function succeeded(deed: Deed): Outcome {
  return { ...deed, status: 'success', errorCode: null, detail: null, halts: false };
}

/** Nothing had to be done. */
export function skipped(targetId: string | null, reason: string): Outcome {
  return {
    action: 'skip',
    status: 'skipped',
    errorCode: null,
    detail: reason,
    targetId,
    attributes: [],
    halts: false,
  };
}

/** The target did not do what it was asked; bad credentials end the cycle. */
export function failed(deed: Deed, { errorCode, detail }: Failure): Outcome {
  return { ...deed, status: 'failure', errorCode, detail, halts: errorCode === BAD_CREDENTIALS };
}

/** An answer from which no user could be matched: no one else could be, either. */
export function failedForAll(deed: Deed, failure: Failure): Outcome {
  return { ...failed(deed, failure), halts: true };
}

/** An expression of the mapping that cannot be worked out for a user is a failure of this user alone. */
export async function orUnmapped<Done extends Outcome | null>(provision: () => Promise<Done>): Promise<Done | Outcome> {
  try {
    return await provision();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const deed = { action: 'other', targetId: null, attributes: [] } as const;
    return failed(deed, { status: null, errorCode: 'InternalError', detail: error.message });
  }
}
