import { ScimError } from '../protocol/scim-error.ts';

/**
 * A value that its attribute cannot hold (RFC 7644 §3.12); the value itself is never repeated.
 *
 * @param rest the rest of the sentence that begins with the attribute: what is wrong, and the remedy
 */
export function invalidValue(attribute: string, rest: string): ScimError {
  return new ScimError(400, 'invalidValue', `${attribute} ${rest}.`);
}
