import type { RequiredAttribute } from './required-attributes.ts';
import type { MultiAttribute, SINGLE_ATTRIBUTES } from './user-attributes.ts';
import type { Manager, Name } from './user-profile.ts';

/**
 * Conditions on a text; all that are given must hold. A text that is absent meets only `ne` and `present: false`.
 * Whether case counts is the attribute's affair, not the caller's.
 */
export interface TextFilter {
  readonly eq?: string;
  readonly ne?: string;
  readonly contains?: string;
  readonly startsWith?: string;
  readonly endsWith?: string;
  readonly gt?: string;
  readonly ge?: string;
  readonly lt?: string;
  readonly le?: string;
  readonly present?: boolean;
}

/** Conditions on a boolean; all that are given must hold. */
export interface BooleanFilter {
  readonly eq?: boolean;
  readonly ne?: boolean;
  readonly present?: boolean;
}

/** Conditions on a moment; all that are given must hold. */
export interface InstantFilter {
  readonly eq?: Date;
  readonly ne?: Date;
  readonly gt?: Date;
  readonly ge?: Date;
  readonly lt?: Date;
  readonly le?: Date;
  readonly present?: boolean;
}

/** Conditions on one value of a multi-valued attribute. */
export interface MultiValueFilter {
  readonly and?: readonly MultiValueFilter[];
  readonly or?: readonly MultiValueFilter[];
  readonly not?: MultiValueFilter;
  readonly value?: TextFilter;
  readonly display?: TextFilter;
  readonly type?: TextFilter;
  readonly primary?: BooleanFilter;
}

/** Conditions on one address. */
export interface AddressFilter {
  readonly and?: readonly AddressFilter[];
  readonly or?: readonly AddressFilter[];
  readonly not?: AddressFilter;
  readonly formatted?: TextFilter;
  readonly streetAddress?: TextFilter;
  readonly locality?: TextFilter;
  readonly region?: TextFilter;
  readonly postalCode?: TextFilter;
  readonly country?: TextFilter;
  readonly type?: TextFilter;
  readonly primary?: BooleanFilter;
}

/** Conditions on a multi-valued attribute as a whole. */
export interface SomeFilter<Element> {
  /** At least one value meets these conditions, all of them at once. */
  readonly some?: Element;
  /** Whether there is any value at all. */
  readonly present?: boolean;
}

type PartsFilter<Parts> = { readonly [Part in keyof Parts]?: TextFilter } & { readonly present?: boolean };

type SingleFilters = {
  readonly [Attribute in keyof typeof SINGLE_ATTRIBUTES]?: (typeof SINGLE_ATTRIBUTES)[Attribute] extends 'boolean'
    ? BooleanFilter
    : TextFilter;
};

type ValuesFilters = { readonly [Attribute in Exclude<MultiAttribute, 'addresses'>]?: SomeFilter<MultiValueFilter> };

/** Which users are meant: every condition that is given must hold; `{}` means all of them. */
export interface UserFilter extends SingleFilters, ValuesFilters {
  readonly and?: readonly UserFilter[];
  /** At least one of these; an empty list is met by nobody. */
  readonly or?: readonly UserFilter[];
  readonly not?: UserFilter;
  readonly id?: TextFilter;
  readonly createdAt?: InstantFilter;
  readonly updatedAt?: InstantFilter;
  readonly name?: PartsFilter<Name>;
  readonly manager?: PartsFilter<Manager>;
  readonly addresses?: SomeFilter<AddressFilter>;
  /** The attribute that the customers' page calls required and that the user lacks. */
  readonly missing?: RequiredAttribute;
}
