import { readAttributePath } from '../protocol/attribute-path-text.ts';
import { isMessage, type Message } from '../protocol/message.ts';
import { assertResourceSize } from '../protocol/request-limits.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';
import { normaliseValue } from './normalise-value.ts';

/**
 * A resource as RFC 7643 would have it; keys stay as they are, whatever their case.
 *
 * @param schema the URN whose attributes the keys are; `null` for a resource as a whole
 * @throws ScimError 400 `invalidValue` for an attribute with more than 1 000 values, 413 for more than 1 000 attributes
 */
export function normaliseResource(resource: Message, schema: string | null = null): Mended<Message> {
  assertResourceSize(resource);
  const dialects: Dialect[] = [];
  const entries = Object.entries(resource).map(([key, value]): [string, unknown] => {
    const mended = normaliseMember(key, value, schema);
    dialects.push(...mended.dialects);
    return [key, mended.value];
  });
  return { value: dialects.length === 0 ? resource : Object.fromEntries(entries), dialects };
}

function normaliseMember(key: string, value: unknown, schema: string | null): Mended<unknown> {
  if (schema === null && isMessage(value) && namesSchema(key)) return normaliseResource(value, key);
  const at = findAttribute({ schema, attribute: key, subAttribute: null });
  return at ? normaliseValue(value, at) : { value, dialects: NO_DIALECTS };
}

function namesSchema(key: string): boolean {
  return readAttributePath(key)?.attribute === null;
}
