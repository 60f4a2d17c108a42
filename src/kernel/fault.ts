/** Every way the directory can refuse. The spelling crosses the border as `extensions.code`. */
export const FAULT_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ENTERPRISE_NOT_FOUND',
  'ENTERPRISE_NAME_TAKEN',
  'ACCESS_TOKEN_NOT_FOUND',
  'USER_NOT_FOUND',
  'USER_NOT_DELETED',
  'USER_NAME_TAKEN',
  'STALE_VERSION',
  'FIELD_REQUIRED',
  'INVALID_VALUE',
  'NO_TARGET',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'TIMED_OUT',
  'UNAVAILABLE',
] as const;

/** Every way the directory can refuse, as a closed union. */
export type FaultCode = (typeof FAULT_CODES)[number];

/** The `field` of a refusal that a gateway would not get if it proved itself. */
export const UNPROVEN_GATEWAY = 'gatewaySecret';

/** A refusal the caller can act on; anything else thrown is a defect of ours. */
export class Fault extends Error {
  override readonly name = 'Fault';

  /**
   * @param message one sentence that tells an admin what to do; it may reach Entra's provisioning log
   * @param field the attribute that is to blame, spelled as in the directory's schema, e.g. `userName`
   * @param options.conflictingUserId the user who is in the way
   */
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly field?: string,
    readonly options?: ErrorOptions & { readonly conflictingUserId?: string },
  ) {
    super(message, options);
  }
}
