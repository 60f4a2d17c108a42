import { ScimError } from '../protocol/scim-error.ts';
import { printAttributePath } from '../schema/attribute-path.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { isKnownPath } from '../schema/known-names.ts';

const SHOWN = 100;

/** A filter that is well formed and still cannot be answered (RFC 7644 §3.12). */
export class InvalidFilter extends ScimError {
  constructor(
    /** The attribute that is to blame, spelled as in the filter. */
    readonly path: AttributePath,
    private readonly rest: string,
  ) {
    super(400, 'invalidFilter', `${printAttributePath(path).slice(0, SHOWN)} ${rest}.`);
  }

  override get reason(): string {
    return isKnownPath(this.path) ? this.detail : `An unknown name ${this.rest}.`;
  }
}

/** @param rest the rest of the sentence that begins with the attribute: what is wrong, and the remedy */
export function invalidFilter(path: AttributePath, rest: string): InvalidFilter {
  return new InvalidFilter(path, rest);
}

/** A condition in brackets names a part that the attribute does not have. */
export function unknownPart(path: AttributePath, attribute: string): ScimError {
  return invalidFilter(path, `is not a sub-attribute of ${attribute}; see /Schemas`);
}

/** A filter names an attribute that no user has. */
export function unknownAttribute(path: AttributePath): ScimError {
  return invalidFilter(path, 'is not an attribute of a user; see /Schemas');
}
