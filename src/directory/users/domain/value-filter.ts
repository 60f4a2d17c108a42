/**
 * Conditions on a text; all that are given must hold. An absent text matches only `ne` and `present: false`. The kind
 * of the attribute decides whether case counts.
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
