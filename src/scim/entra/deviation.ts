import type { PatchOperation } from '../protocol/patch-operation.ts';
import type { ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';

/** One way in which Microsoft Entra ID sends values that RFC 7643 does not foresee. */
export interface ValueDeparture {
  readonly dialect: Dialect;
  /**
   * Answers the value as the RFC would have it. One that does not depart is answered as the very same, which is how
   * anybody can tell that nothing was set right.
   *
   * @param at the attribute, or the part of it, that the value is meant for
   */
  readonly mend: (value: unknown, at: ResolvedAttribute) => unknown;
}

/** One way in which Microsoft Entra ID sends operations that RFC 7644 does not foresee. */
export type OperationDeparture = (operation: PatchOperation) => Mended<readonly PatchOperation[]>;

/** @param mend answers the very same operation alone where it does not depart */
export function operationDeparture(
  dialect: Dialect,
  mend: (operation: PatchOperation) => readonly PatchOperation[],
): OperationDeparture {
  const told = [dialect];
  return (operation) => {
    const value = mend(operation);
    const isSame = value.length === 1 && value[0] === operation;
    return { value, dialects: isSame ? NO_DIALECTS : told };
  };
}
