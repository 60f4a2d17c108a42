import { isJsonObject, type JsonObject } from '../protocol/json-object.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { findSchema } from '../schema/schemas.ts';
import { USER_SCHEMA_ID } from '../schema/user-schema.ts';
import { invalidValue } from './invalid-input.ts';

/** An attribute and the value that a request sends for it. */
export interface NamedAttribute {
  readonly attribute: Attribute;
  /** As sent. */
  readonly value: unknown;
}

/**
 * Resolves the keys of a resource, or of a PATCH value without a path, to attributes, including those of extensions.
 * Unknown and read-only attributes are ignored (RFC 7644 §3.3, §3.5.1).
 *
 * @param schema the URN of the schema that declares the keys; `null` for a whole resource
 * @throws ScimError 400 `invalidValue` for an extension that is not a JSON object
 */
export function namedAttributes(resource: JsonObject, schema: string | null = null): NamedAttribute[] {
  return Object.entries(resource).flatMap(([key, value]) => {
    if (schema === null && key.includes(':')) return extensionAttributes(key, value);
    const found = findAttribute({ schema, attribute: key, subAttribute: null });
    return found && isWritable(found.attribute) ? [{ attribute: found.attribute, value }] : [];
  });
}

/** Whether clients may set the attribute; `schemas` is derived from the other attributes. */
export function isWritable({ name, mutability }: Attribute): boolean {
  return mutability !== 'readOnly' && name !== 'schemas';
}

/** An unassigned extension clears its attributes. */
function extensionAttributes(key: string, value: unknown): NamedAttribute[] {
  const schema = findSchema(key);
  if (!schema) return [];
  if (isJsonObject(value)) return namedAttributes(value, schema.id);
  if ((value ?? '') !== '') throw invalidValue(schema.id, 'must be an object with attributes');
  return schema.id === USER_SCHEMA_ID ? [] : schema.attributes.map((attribute) => ({ attribute, value: null }));
}
