import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';

/**
 * One way in which Microsoft Entra ID sends values that RFC 7643 does not foresee: answers the value as the RFC would
 * have it, and any other value as it is.
 *
 * @param at the attribute, or the part of it, that the value is meant for
 */
export type ValueDeparture = (value: unknown, at: ResolvedAttribute) => unknown;
