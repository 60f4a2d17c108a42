import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueDeparture } from './departure.ts';
import { managerText } from './manager-text.ts';
import { roleDisplayName } from './role-display-name.ts';
import { roleText } from './role-text.ts';
import { textBoolean } from './text-boolean.ts';

/** Every departure in what a value looks like, in the order in which they are set right. */
const DEPARTURES: readonly ValueDeparture[] = [managerText, roleText, roleDisplayName, textBoolean];

/** The value of an attribute, or of a part, as RFC 7643 would have it. */
export function normaliseValue(value: unknown, at: ResolvedAttribute): unknown {
  return DEPARTURES.reduce((mended, departure) => departure(mended, at), value);
}
