import type { RequiredAttribute } from '../../users/domain/required-attributes.ts';
import type { MultiAttribute, SINGLE_ATTRIBUTES } from '../../users/domain/user-attributes.ts';
import type { Manager, Name } from '../../users/domain/user-profile.ts';
import type { AddressFilter, BooleanFilter, MultiValueFilter, TextFilter } from '../../users/domain/value-filter.ts';

/** Conditions on a point in time; all that are given must hold. */
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
  /** At least one value matches all these conditions. */
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

/** Conditions on users; all that are given must hold, and `{}` matches all users. */
export interface UserFilter extends SingleFilters, ValuesFilters {
  readonly and?: readonly UserFilter[];
  /** At least one of these matches; an empty list matches no user. */
  readonly or?: readonly UserFilter[];
  readonly not?: UserFilter;
  readonly id?: TextFilter;
  readonly createdAt?: InstantFilter;
  readonly updatedAt?: InstantFilter;
  readonly name?: PartsFilter<Name>;
  readonly manager?: PartsFilter<Manager>;
  readonly addresses?: SomeFilter<AddressFilter>;
  /** The user lacks this required attribute. */
  readonly missing?: RequiredAttribute;
}
