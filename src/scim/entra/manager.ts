import { isMessage, memberOf } from '../protocol/message.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueDeparture } from './deviation.ts';

/**
 * Entra: a manager comes as the bare id, or as a list of one reference, where RFC 7643 §4.3 has an object; the empty text
 * takes the manager away (use-scim, LA, webval). Other clients send ids that are numbers.
 */
export const managerText: ValueDeparture = {
  dialect: 'MANAGER_AS_TEXT',
  mend: (value, at) => (isManager(at) ? managerOf(value) : value),
};

/** Some clients name the manager by `$ref` alone, the URL of the user (RFC 7643 §4.3). */
export const managerReference: ValueDeparture = {
  dialect: 'MANAGER_BY_REFERENCE',
  mend: (value, at) => (isManager(at) ? withValue(value) : value),
};

function isManager({ attribute, subAttribute }: ResolvedAttribute): boolean {
  return attribute.name === 'manager' && subAttribute === null;
}

function managerOf(value: unknown): unknown {
  const [only] = Array.isArray(value) ? value : [value];
  if (typeof only === 'number') return { value: String(only) };
  if (typeof only !== 'string') return only ?? null;
  return only === '' ? null : { value: only };
}

function withValue(manager: unknown): unknown {
  if (!isMessage(manager) || (memberOf(manager, 'value') ?? '') !== '') return manager;
  const reference = memberOf(manager, '$ref');
  const id = typeof reference === 'string' ? idIn(reference) : null;
  return id === null ? manager : { value: id };
}

/** The id that the URL of a user ends in, relative or whole. */
function idIn(reference: string): string | null {
  const [, id] = /(?:^|\/)Users\/([^/?#]+)\/?$/i.exec(reference) ?? [];
  return id ?? null;
}
