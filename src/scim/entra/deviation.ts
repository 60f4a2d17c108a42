import type { PatchOperation } from '../protocol/patch-request.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';

/** The ways in which clients deviate from RFC 7643 and RFC 7644, as far as this service accepts them. */
export type Deviation =
  | 'CAPITAL_OP'
  | 'KEYS_AS_PATHS'
  | 'MANAGER_AS_TEXT'
  | 'MANAGER_BY_REFERENCE'
  | 'MANAGER_CONDITION'
  | 'NUMERIC_BOOLEAN'
  | 'OTHER_QUOTES'
  | 'REMOVAL_BY_VALUE'
  | 'ROLE_AS_JSON_TEXT'
  | 'ROLE_DISPLAY_NAME'
  | 'TEXT_BOOLEAN'
  | 'UNREADABLE_PATH'
  | 'WRAPPED_VALUE';

/** The usual case; one shared list, so that a request without deviations allocates none. */
export const NO_DEVIATIONS: readonly Deviation[] = [];

/** A value as the RFCs specify it, and the deviations that were found in what the client sent. */
export interface Normalized<Value> {
  readonly value: Value;
  /** May have the same deviation several times. */
  readonly deviations: readonly Deviation[];
}

/** Concatenates two lists; copies nothing when one of them is empty. */
export function joinDeviations(some: readonly Deviation[], others: readonly Deviation[]): readonly Deviation[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

/** Normalizes one deviation in values. */
export interface ValueNormalizer {
  readonly deviation: Deviation;
  /**
   * Returns the value as RFC 7643 specifies it: the same object when it does not deviate.
   *
   * @param at the attribute, or sub-attribute, that the value is for
   */
  readonly normalize: (value: unknown, at: ResolvedAttribute) => unknown;
}

/** Normalizes one deviation in the operations of a PATCH; an operation may become none or several. */
export type OperationNormalizer = (operation: PatchOperation) => Normalized<readonly PatchOperation[]>;

/**
 * Makes a normalizer that reports the deviation whenever the operation changes.
 *
 * @param normalize returns the same operation, and no other, when it does not deviate
 */
export function operationNormalizer(
  deviation: Deviation,
  normalize: (operation: PatchOperation) => readonly PatchOperation[],
): OperationNormalizer {
  const reported = [deviation];
  return (operation) => {
    const value = normalize(operation);
    const isSame = value.length === 1 && value[0] === operation;
    return { value, deviations: isSame ? NO_DEVIATIONS : reported };
  };
}
