import type { ValueDeparture } from './departure.ts';

/**
 * Entra: a manager comes as the bare id, or as a list of one reference, where RFC 7643 §4.3 has an object; the empty text
 * takes the manager away (use-scim, LA, webval).
 */
export const managerText: ValueDeparture = {
  dialect: 'MANAGER_AS_TEXT',
  mend: (value, { attribute, subAttribute }) =>
    attribute.name === 'manager' && !subAttribute ? managerOf(value) : value,
};

function managerOf(value: unknown): unknown {
  const [only] = Array.isArray(value) ? value : [value];
  if (typeof only !== 'string') return only ?? null;
  return only === '' ? null : { value: only };
}
