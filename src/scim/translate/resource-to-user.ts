import type { UserInput } from '../../wire/operations.generated.ts';
import type { JsonObject } from '../protocol/json-object.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-input.ts';
import { namedAttributes } from './named-attributes.ts';
import { readComplex, readSimple, readValues } from './read-value.ts';

/**
 * Translates the resource of a POST or PUT to a user (RFC 7644 §3.3, §3.5.1). Keys may have any case; unknown
 * attributes are ignored.
 *
 * @throws ScimError 400 `invalidValue`, also without a `userName`
 */
export function resourceToUser(resource: JsonObject): UserInput {
  const { userName = null, ...user }: Record<string, unknown> = Object.fromEntries(
    namedAttributes(resource).map(({ attribute, value }) => [attribute.name, readAttribute(attribute, value)]),
  );
  if (typeof userName !== 'string') throw invalidValue('userName', 'is required');
  return { ...user, userName };
}

function readAttribute(attribute: Attribute, value: unknown): unknown {
  if (attribute.multiValued) return readValues(attribute, value);
  if (attribute.name === 'manager') return readManager(attribute, value);
  return attribute.type === 'complex' ? readComplex(attribute, value) : readSimple(attribute, value, attribute.name);
}

/** A manager without `value` is unassigned. */
function readManager(attribute: Attribute, value: unknown): unknown {
  const manager = readComplex(attribute, value);
  return manager?.value ? manager : null;
}
