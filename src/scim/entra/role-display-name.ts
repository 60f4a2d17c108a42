import { isMessage, memberOf } from '../protocol/message.ts';
import type { ValueDeparture } from './departure.ts';

/** Entra: a role has a `displayName` where RFC 7643 §4.1.2 says `display` (customize). */
export const roleDisplayName: ValueDeparture = (value, { attribute, subAttribute }) => {
  if (attribute.name !== 'roles' || subAttribute) return value;
  return Array.isArray(value) ? value.map(mend) : mend(value);
};

function mend(element: unknown): unknown {
  if (!isMessage(element) || memberOf(element, 'display')) return element;
  const displayName = memberOf(element, 'displayName');
  return displayName ? { ...element, display: displayName } : element;
}
