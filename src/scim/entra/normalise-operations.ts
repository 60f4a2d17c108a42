import type { PatchOperation } from '../protocol/patch-operation.ts';
import { keysAsPaths } from './keys-as-paths.ts';
import { managerCondition } from './manager-condition.ts';
import { mendedValues } from './mended-values.ts';
import { removedValues } from './removed-values.ts';

type OperationDeparture = (operation: PatchOperation) => PatchOperation[];

/** Every departure in what a PATCH looks like, in the order in which they are set right. */
const DEPARTURES: readonly OperationDeparture[] = [keysAsPaths, managerCondition, mendedValues, removedValues];

/**
 * The operations of a PATCH as RFC 7644 §3.5.2 would have them.
 *
 * @throws ScimError 400 `invalidPath`
 */
export function normaliseOperations(operations: readonly PatchOperation[]): readonly PatchOperation[] {
  return DEPARTURES.reduce((mended, departure) => mended.flatMap(departure), operations);
}
