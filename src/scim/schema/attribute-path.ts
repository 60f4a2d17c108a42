import { ScimError, type ScimType } from '../protocol/scim-error.ts';
import type { AttributePath } from './attribute-path-type.ts';

const ATTRIBUTE_NAME = /^[A-Za-z$][\w$-]*$/;
const SCHEMA = /^[^\s()[\]"]+$/;
const WHOLE_SCHEMA = /:\d+\.\d+:[^:.]+$/;

/** The path that a text spells (RFC 7644 §3.10); `null` when it spells none. */
export function readAttributePath(text: string): AttributePath | null {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return readNames(null, text);

  // A URN whose last word stands behind its version names a schema, not an attribute.
  const isWhole = WHOLE_SCHEMA.test(text);
  const schema = isWhole ? text : text.slice(0, colon);
  if (!SCHEMA.test(schema)) return null;
  return isWhole ? { schema, attribute: null, subAttribute: null } : readNames(schema, text.slice(colon + 1));
}

/**
 * The path that a text spells.
 *
 * @param parameter where the text stood, e.g. `sortBy`
 * @throws ScimError 400 of the type given
 */
export function parseAttributePath(text: string, parameter: string, scimType: ScimType): AttributePath {
  const path = readAttributePath(text);
  if (path) return path;
  throw new ScimError(400, scimType, `"${parameter}" takes attribute names such as userName or name.givenName.`);
}

/** Whether a text can be the name of an attribute or sub-attribute (RFC 7643 §2.1, `$ref` included). */
export function isAttributeName(text: string): boolean {
  return ATTRIBUTE_NAME.test(text);
}

/** A path in its one spelling; names keep their case. */
export function printAttributePath({ schema, attribute, subAttribute }: AttributePath): string {
  const names = subAttribute === null ? attribute : `${attribute}.${subAttribute}`;
  if (schema === null) return names ?? '';
  return names === null ? schema : `${schema}:${names}`;
}

function readNames(schema: string | null, text: string): AttributePath | null {
  const dot = text.indexOf('.');
  const attribute = dot < 0 ? text : text.slice(0, dot);
  const subAttribute = dot < 0 ? null : text.slice(dot + 1);
  if (!isAttributeName(attribute) || (subAttribute !== null && !isAttributeName(subAttribute))) return null;
  return { schema, attribute, subAttribute };
}
