import { isMessage, memberOf } from '../protocol/message.ts';
import type { ValueDeparture } from './deviation.ts';
import { mendElements } from './normalize-parts.ts';

/** Entra: a role has a `displayName` where RFC 7643 §4.1.2 says `display` (customize). */
export const roleDisplayName: ValueDeparture = {
  dialect: 'ROLE_DISPLAY_NAME',
  mend: (value, { attribute, subAttribute }) => {
    if (attribute.name !== 'roles' || subAttribute) return value;
    return Array.isArray(value) ? mendElements(value, mend) : mend(value);
  },
};

function mend(element: unknown): unknown {
  if (!isMessage(element) || memberOf(element, 'display')) return element;
  const displayName = memberOf(element, 'displayName');
  return displayName ? { ...element, display: displayName } : element;
}
