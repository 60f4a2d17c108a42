import type { Attribute } from './attribute.ts';
import type { AttributePath } from './attribute-path-type.ts';
import { COMMON_ATTRIBUTES } from './common-attributes.ts';
import { ENTERPRISE_USER_SCHEMA } from './enterprise-user-schema.ts';
import { findSchema } from './schemas.ts';
import { USER_SCHEMA } from './user-schema.ts';

const ATTRIBUTES: readonly Attribute[] = withParts([
  ...COMMON_ATTRIBUTES,
  ...USER_SCHEMA.attributes,
  ...ENTERPRISE_USER_SCHEMA.attributes,
]);

const NAMES = new Set(ATTRIBUTES.map(({ name }) => name.toLowerCase()));

const BOOLEANS = new Set(ATTRIBUTES.filter(({ type }) => type === 'boolean').map(({ name }) => name.toLowerCase()));

const KINDS = new Set(ATTRIBUTES.flatMap(({ canonicalValues = [] }) => canonicalValues));

/** Whether some schema of a user has an attribute or a part of that name, in any case. */
function isKnownName(word: string): boolean {
  return NAMES.has(word.toLowerCase());
}

/** Whether a path names nothing but a schema that we speak, and attributes and parts of a user. */
export function isKnownPath({ schema, attribute, subAttribute }: AttributePath): boolean {
  const isOurs = schema === null || findSchema(schema) !== null;
  return isOurs && [attribute, subAttribute].every((name) => name === null || isKnownName(name));
}

/** Whether a text is one of the canonical types, such as `work` (RFC 7643 §2.4), in any case. */
export function isCanonicalType(word: string): boolean {
  return KINDS.has(word.toLowerCase());
}

/** Whether it is the name of an attribute, or of a part, that is true or false and tells of nobody, in any case. */
export function isBooleanName(word: string): boolean {
  return BOOLEANS.has(word.toLowerCase());
}

function withParts(attributes: readonly Attribute[]): Attribute[] {
  return attributes.flatMap((attribute) => [attribute, ...withParts(attribute.subAttributes ?? [])]);
}
