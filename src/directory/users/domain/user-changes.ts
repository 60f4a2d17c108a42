import type { Address, Manager, MultiValue, Name, UserTexts, UserValues } from './user-profile.ts';
import type { AddressFilter, MultiValueFilter } from './value-filter.ts';

/** Parts of a value or a name: one left out is left alone, `null` clears it. */
export type PartChanges<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null };

/**
 * One step of a change to a multi-valued attribute. Steps are applied in the order given, each to what the ones before
 * it left.
 */
export type ValuesStep<Value, Where> =
  /** These values and no others. */
  | { readonly replace: readonly Value[] }
  /** These too; one that is there already is not doubled (RFC 7644 §3.5.2.1). */
  | { readonly add: readonly Value[] }
  /** Without the values that match; none that matches is no error. */
  | { readonly remove: Where }
  | { readonly set: SetStep<Value, Where> };

/** Alters each value that matches. */
export interface SetStep<Value, Where> {
  readonly where: Where;
  readonly to: PartChanges<Value>;
  /**
   * The value to add when none matches; without it that is the fault `NO_TARGET` (RFC 7644 §3.5.2.3). It takes `primary`
   * from another only where `where` names `primary`, or `to` nothing else.
   */
  readonly orAdd?: Value;
}

/** Steps on the values of an attribute such as `emails`. */
export type MultiValueStep = ValuesStep<MultiValue, MultiValueFilter>;

/** Steps on the addresses. */
export type AddressStep = ValuesStep<Address, AddressFilter>;

type ValuesChanges = { readonly [Attribute in keyof UserValues]?: readonly MultiValueStep[] | null };

/** The delta of a user: what is left out is left alone, `null` clears, steps alter values. */
export interface UserChanges extends PartChanges<UserTexts>, ValuesChanges {
  readonly userName?: string | null;
  readonly active?: boolean | null;
  readonly name?: PartChanges<Name> | null;
  readonly manager?: PartChanges<Manager> | null;
  readonly addresses?: readonly AddressStep[] | null;
}
