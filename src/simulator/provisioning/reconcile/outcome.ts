import { InputError } from '../../input-error.ts';
import { BAD_CREDENTIALS, type Failure } from '../../scim-client/failure.ts';
import type { ProvisioningEvent } from '../provisioning-listener.ts';

/** The outcome for one user in a cycle. */
export interface Outcome
  extends Pick<ProvisioningEvent, 'action' | 'status' | 'errorCode' | 'detail' | 'targetId' | 'attributes'> {
  /** Whether the cycle must end and the job be quarantined. */
  readonly halts: boolean;
}

/** An action on a user of the target, successful or not. */
export interface Attempt {
  readonly action: Outcome['action'];
  readonly targetId: string | null;
  readonly attributes: readonly string[];
}

/** The target accepted the request. */
export function succeeded(attempt: Attempt): Outcome {
  return { ...attempt, status: 'success', errorCode: null, detail: null, halts: false };
}

/** There was nothing to do. */
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

/** The target rejected the request or did not respond; rejected credentials halt the cycle. */
export function failed(attempt: Attempt, { errorCode, detail }: Failure): Outcome {
  return { ...attempt, status: 'failure', errorCode, detail, halts: errorCode === BAD_CREDENTIALS };
}

/** A failure that every other user would meet as well; halts the cycle. */
export function failedAndHalts(attempt: Attempt, failure: Failure): Outcome {
  return { ...failed(attempt, failure), halts: true };
}

/** Turns a mapping expression that cannot be evaluated for a user into a failure of this user. */
export async function catchMappingError<Done extends Outcome | null>(
  provision: () => Promise<Done>,
): Promise<Done | Outcome> {
  try {
    return await provision();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const attempt = { action: 'other', targetId: null, attributes: [] } as const;
    return failed(attempt, { status: null, errorCode: 'InternalError', detail: error.message });
  }
}
