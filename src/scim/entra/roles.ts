import { parseJson } from '../../kernel/parse-json.ts';
import { isMessage, type Message, memberOf } from '../protocol/message.ts';
import type { ValueDeparture } from './deviation.ts';
import { mendElements } from './normalize-parts.ts';

/**
 * Entra: an app role comes as a JSON text inside `value`, with its own `value` and `displayName` (customize).
 */
export const roleText: ValueDeparture = {
  dialect: 'ROLE_AS_JSON_TEXT',
  mend: (value, { attribute, subAttribute }) => {
    if (attribute.name !== 'roles') return value;
    if (subAttribute) return subAttribute.name === 'value' ? (readRole(value)?.value ?? value) : value;
    return Array.isArray(value) ? mendElements(value, unwrap) : unwrap(value);
  },
};

function unwrap(element: unknown): unknown {
  if (!isMessage(element)) return readRole(element) ?? element;
  const role = readRole(memberOf(element, 'value'));
  return role ? { ...element, ...role } : element;
}

/** Characters of a role as JSON; it has three short texts. */
const MAX_LENGTH = 10_000;

/** The role that a text holds; `null` when it is plain text. */
function readRole(text: unknown): Message | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !text.trimStart().startsWith('{')) return null;
  try {
    const role = parseJson(text);
    return isMessage(role) && isWord(role.value) ? role : null;
  } catch {
    return null;
  }
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
