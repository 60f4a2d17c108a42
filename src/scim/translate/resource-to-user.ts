import type { UserInput } from '../../wire/operations.generated.ts';
import type { Message } from '../protocol/message.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidValue } from './invalid-value.ts';
import { namedAttributes } from './named-attributes.ts';
import { readSimple } from './read-simple.ts';
import { readParts } from './read-value.ts';
import { readValues } from './read-values.ts';

/**
 * The user that a resource describes, for POST and PUT (RFC 7644 §3.3, §3.5.1). Keys may be written in any case; what the
 * schemas do not know is passed over.
 *
 * @throws ScimError 400 `invalidValue`, also without a `userName`
 */
export function resourceToUser(resource: Message): UserInput {
  const { userName = null, ...user }: Record<string, unknown> = Object.fromEntries(
    namedAttributes(resource).map(({ attribute, value }) => [attribute.name, readWhole(attribute, value)]),
  );
  if (typeof userName !== 'string') throw invalidValue('userName', 'is required');
  return { ...user, userName };
}

function readWhole(attribute: Attribute, value: unknown): unknown {
  if (attribute.multiValued) return readValues(attribute, value);
  if (attribute.name === 'manager') return readManager(attribute, value);
  return attribute.type === 'complex' ? readParts(attribute, value) : readSimple(attribute, value, attribute.name);
}

/** Without a reference there is no manager. */
function readManager(attribute: Attribute, value: unknown): unknown {
  const manager = readParts(attribute, value);
  return manager?.value ? manager : null;
}
