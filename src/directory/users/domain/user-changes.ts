import type { Address, Manager, MultiValue, Name, UserTexts, UserValues } from './user-profile.ts';
import type { AddressFilter, MultiValueFilter } from './value-filter.ts';

/** Changes of the sub-attributes of a value or a name: one that is left out stays as it is, `null` clears it. */
export type PartChanges<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null };

/** One step of a change to a multi-valued attribute. Steps apply in order, each to the result of the previous one. */
export type ValuesStep<Value, Where> =
  /** Replaces all values. */
  | { readonly replace: readonly Value[] }
  /** Adds values; a value that exists is not duplicated (RFC 7644 §3.5.2.1). */
  | { readonly add: readonly Value[] }
  /** Removes the matching values; no match is no error. */
  | { readonly remove: Where }
  | { readonly set: SetStep<Value, Where> };

/** Changes every matching value. */
export interface SetStep<Value, Where> {
  readonly where: Where;
  readonly to: PartChanges<Value>;
  /**
   * The value to add if none matches; without it, no match is the fault `NO_TARGET` (RFC 7644 §3.5.2.3). The added
   * value takes `primary` from another value only if `where` names `primary`, or `to` names nothing else.
   */
  readonly orAdd?: Value;
}

/** A step on the values of an attribute such as `emails`. */
export type MultiValueStep = ValuesStep<MultiValue, MultiValueFilter>;

/** A step on the addresses. */
export type AddressStep = ValuesStep<Address, AddressFilter>;

type ValuesChanges = { readonly [Attribute in keyof UserValues]?: readonly MultiValueStep[] | null };

/** The delta of a user: an attribute that is left out stays as it is, `null` clears it, steps change its values. */
export interface UserChanges extends PartChanges<UserTexts>, ValuesChanges {
  readonly userName?: string | null;
  readonly active?: boolean | null;
  readonly name?: PartChanges<Name> | null;
  readonly manager?: PartChanges<Manager> | null;
  readonly addresses?: readonly AddressStep[] | null;
}
