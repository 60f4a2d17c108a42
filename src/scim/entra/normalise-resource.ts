import { readAttributePath } from '../protocol/attribute-path-text.ts';
import { isMessage, type Message } from '../protocol/message.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { normaliseValue } from './normalise-value.ts';

/**
 * A resource as RFC 7643 would have it; keys stay as they are, whatever their case.
 *
 * @param schema the URN whose attributes the keys are; `null` for a resource as a whole
 */
export function normaliseResource(resource: Message, schema: string | null = null): Message {
  const entries = Object.entries(resource).map(([key, value]): [string, unknown] => {
    if (schema === null && isMessage(value) && namesSchema(key)) return [key, normaliseResource(value, key)];
    const at = findAttribute({ schema, attribute: key, subAttribute: null });
    return [key, at ? normaliseValue(value, at) : value];
  });
  return Object.fromEntries(entries);
}

function namesSchema(key: string): boolean {
  return readAttributePath(key)?.attribute === null;
}
