import type {
  ComplexAttribute,
  MultiAttribute,
  OwnAttribute,
  SingleAttribute,
} from '../../users/domain/user-attributes.ts';

/**
 * What users can be sorted by: an attribute, or one part of it as in `name.familyName`. Of a multi-valued attribute the
 * primary value counts, else the first (RFC 7644 §3.4.2.3).
 */
export type UserOrderKey =
  | SingleAttribute
  | OwnAttribute
  | `${ComplexAttribute}.${string}`
  | `${MultiAttribute}.${string}`;

/** One key of an order. Users without a value come last ascending, first descending (RFC 7644 §3.4.2.3). */
export interface UserOrder {
  readonly by: UserOrderKey;
  readonly direction: 'ASC' | 'DESC';
}
