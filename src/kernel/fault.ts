/** The codes of the directory's refusals; on the wire a code is `extensions.code` of an error. */
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

export type FaultCode = (typeof FAULT_CODES)[number];

/** The `field` of a refusal for a gateway that does not send the gateway secret. */
export const UNPROVEN_GATEWAY = 'gatewaySecret';

/** A refusal that the caller can act on; any other error that is thrown is a defect. */
export class Fault extends Error {
  override readonly name = 'Fault';

  /**
   * @param message one sentence with what an admin can do about it; shown in Entra's provisioning log
   * @param field the attribute at fault, in the spelling of the GraphQL schema, e.g. `userName`
   * @param options.conflictingUserId the user that the change conflicts with
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
