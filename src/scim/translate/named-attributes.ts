import { isMessage, type Message } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { findSchema } from '../schema/schemas.ts';
import { USER_SCHEMA_ID } from '../schema/urns.ts';
import { invalidValue } from './invalid-value.ts';

/** A whole attribute and what a request gave as its value. */
export interface NamedAttribute {
  readonly attribute: Attribute;
  /** As sent. */
  readonly value: unknown;
}

/**
 * The attributes that a resource, or a PATCH value without a path, names by its keys, those of an extension included.
 * Passed over: what no schema knows, and what only the service may say (RFC 7644 §3.3, §3.5.1).
 *
 * @param schema the URN whose attributes the keys are; `null` for a resource as a whole
 * @throws ScimError 400 `invalidValue` for an extension that is no JSON object
 */
export function namedAttributes(resource: Message, schema: string | null = null): NamedAttribute[] {
  return Object.entries(resource).flatMap(([key, value]) => {
    if (schema === null && key.includes(':')) return extensionAttributes(key, value);
    const found = findAttribute({ schema, attribute: key, subAttribute: null });
    return found && isWritable(found.attribute) ? [{ attribute: found.attribute, value }] : [];
  });
}

/** Whether a request may say what the attribute holds: `schemas` follows from the other attributes. */
export function isWritable({ name, mutability }: Attribute): boolean {
  return mutability !== 'readOnly' && name !== 'schemas';
}

/** An extension that is given as nothing holds nothing. */
function extensionAttributes(key: string, value: unknown): NamedAttribute[] {
  const schema = findSchema(key);
  if (!schema) return [];
  if (isMessage(value)) return namedAttributes(value, schema.id);
  if ((value ?? '') !== '') throw invalidValue(schema.id, 'must be an object with attributes');
  return schema.id === USER_SCHEMA_ID ? [] : schema.attributes.map((attribute) => ({ attribute, value: null }));
}
