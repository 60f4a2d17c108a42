import type { RequiredAttribute } from '../../users/domain/required-attributes.ts';
import type { MultiAttribute, SINGLE_ATTRIBUTES } from '../../users/domain/user-attributes.ts';
import type { Manager, Name } from '../../users/domain/user-profile.ts';
import type { AddressFilter, BooleanFilter, MultiValueFilter, TextFilter } from '../../users/domain/value-filter.ts';

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
