import type { Attribute } from './attribute.ts';
import type { AttributePath } from './attribute-path.ts';
import { COMMON_ATTRIBUTES } from './common-attributes.ts';
import { ENTERPRISE_USER_SCHEMA } from './enterprise-user-schema.ts';
import { findSchema } from './schemas.ts';
import { USER_SCHEMA } from './user-schema.ts';

const ATTRIBUTES: readonly Attribute[] = withSubAttributes([
  ...COMMON_ATTRIBUTES,
  ...USER_SCHEMA.attributes,
  ...ENTERPRISE_USER_SCHEMA.attributes,
]);

const NAMES = new Set(ATTRIBUTES.map(({ name }) => name.toLowerCase()));

const BOOLEANS = new Set(ATTRIBUTES.filter(({ type }) => type === 'boolean').map(({ name }) => name.toLowerCase()));

const CANONICAL_TYPES = new Set(ATTRIBUTES.flatMap(({ canonicalValues = [] }) => canonicalValues));

/**
 * Whether a path consists of names that the schemas of a user declare, in any case. The path need not exist:
 * `name.value` passes, because it reveals nothing about a person.
 */
export function isKnownPath({ schema, attribute, subAttribute }: AttributePath): boolean {
  const isKnownSchema = schema === null || findSchema(schema) !== null;
  return isKnownSchema && [attribute, subAttribute].every((name) => name === null || NAMES.has(name.toLowerCase()));
}

/** Whether a text is a canonical value of some `type`, such as `work` (RFC 7643 §2.4), in any case. */
export function isCanonicalType(text: string): boolean {
  return CANONICAL_TYPES.has(text.toLowerCase());
}

/** Whether a text is the name of a boolean attribute or sub-attribute, in any case. */
export function isBooleanName(text: string): boolean {
  return BOOLEANS.has(text.toLowerCase());
}

function withSubAttributes(attributes: readonly Attribute[]): Attribute[] {
  return attributes.flatMap((attribute) => [attribute, ...withSubAttributes(attribute.subAttributes ?? [])]);
}
