import { isMessage, type Message } from '../protocol/message.ts';
import { assertResourceSize } from '../protocol/request-limits.ts';
import { readAttributePath } from '../schema/attribute-path.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';
import { keysAsMembers } from './keys-as-members.ts';
import { normaliseValue } from './normalize-value.ts';

/**
 * A resource as RFC 7643 would have it; keys stay as they are, whatever their case, but for those that are paths.
 *
 * @throws ScimError 400 `invalidValue` for an attribute with more than 1 000 values, `invalidPath` for a key whose
 * condition cannot be read; 413 for more than 1 000 attributes
 */
export function normaliseResource(resource: Message): Mended<Message> {
  assertResourceSize(resource);
  const placed = keysAsMembers(resource);
  const { value, dialects } = normaliseAttributes(placed, null);
  return { value, dialects: placed === resource ? dialects : ['KEYS_AS_PATHS', ...dialects] };
}

/**
 * The same of keys that are names.
 *
 * @param schema the URN whose attributes the keys are; `null` for a resource as a whole
 */
export function normaliseAttributes(resource: Message, schema: string | null): Mended<Message> {
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
  if (schema === null && isMessage(value) && namesSchema(key)) return normaliseAttributes(value, key);
  const at = findAttribute({ schema, attribute: key, subAttribute: null });
  return at ? normaliseValue(value, at) : { value, dialects: NO_DIALECTS };
}

function namesSchema(key: string): boolean {
  return readAttributePath(key)?.attribute === null;
}
