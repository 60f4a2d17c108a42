/** An attribute as a request names it (RFC 7644 §3.10), spelled as sent. Names compare without regard to case. */
export interface AttributePath {
  /** The schema URN before the attribute, without the last colon; `null` when the path has none. */
  readonly schema: string | null;
  /** Attribute name, e.g. `emails`; `null` only when a PATCH path names a whole schema by its URN. */
  readonly attribute: string | null;
  /** Sub-attribute name, e.g. `givenName` in `name.givenName`; `null` when the path has none. */
  readonly subAttribute: string | null;
}

const ATTRIBUTE_NAME = /^[A-Za-z$][\w$-]*$/;
const SCHEMA = /^[^\s()[\]"]+$/;
const WHOLE_SCHEMA = /:\d+\.\d+:[^:.]+$/;

/** Reads an attribute path (RFC 7644 §3.10); `null` when the text is not one. */
export function readAttributePath(text: string): AttributePath | null {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return readNames(null, text);

  // A URN that ends in `:<version>:<word>`, such as `…:core:2.0:User`, names a schema and no attribute.
  const isWhole = WHOLE_SCHEMA.test(text);
  const schema = isWhole ? text : text.slice(0, colon);
  if (!SCHEMA.test(schema)) return null;
  return isWhole ? { schema, attribute: null, subAttribute: null } : readNames(schema, text.slice(colon + 1));
}

/** Whether a text can be the name of an attribute or sub-attribute (RFC 7643 §2.1, `$ref` included). */
export function isAttributeName(text: string): boolean {
  return ATTRIBUTE_NAME.test(text);
}

/** Writes a path as text; names keep their case. */
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
