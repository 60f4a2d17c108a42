import { ScimError } from '../protocol/scim-error.ts';
import { type AttributePath, printAttributePath } from '../schema/attribute-path.ts';
import { isKnownPath } from '../schema/known-names.ts';

/** Maximum number of characters of an attribute's name in a sentence. */
const MAX_NAME_LENGTH = 100;

/** A filter with valid syntax that this service cannot evaluate (RFC 7644 §3.12). */
export class InvalidFilter extends ScimError {
  constructor(
    /** The attribute in question, as the filter spells it. */
    readonly path: AttributePath,
    private readonly rest: string,
  ) {
    super(400, 'invalidFilter', `${printAttributePath(path).slice(0, MAX_NAME_LENGTH)} ${rest}.`);
  }

  override get reason(): string {
    return isKnownPath(this.path) ? this.detail : `An unknown name ${this.rest}.`;
  }
}

/** @param rest completes the sentence that begins with the attribute: the problem and what to do */
export function invalidFilter(path: AttributePath, rest: string): InvalidFilter {
  return new InvalidFilter(path, rest);
}

/** The filter of a value path names a sub-attribute that the attribute does not have. */
export function unknownSubAttribute(path: AttributePath, attribute: string): ScimError {
  return invalidFilter(path, `is not a sub-attribute of ${attribute}; see /Schemas`);
}

/** A filter names an attribute that users do not have. */
export function unknownAttribute(path: AttributePath): ScimError {
  return invalidFilter(path, 'is not an attribute of a user; see /Schemas');
}

/**
 * A value that its attribute cannot have (RFC 7644 §3.12). The sentence never contains the value.
 *
 * @param rest completes the sentence that begins with the attribute: the problem and what to do
 */
export function invalidValue(attribute: string, rest: string): ScimError {
  return new ScimError(400, 'invalidValue', `${attribute} ${rest}.`);
}
