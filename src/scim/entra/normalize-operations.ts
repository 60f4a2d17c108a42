import type { PatchOperation } from '../protocol/patch-operation.ts';
import { MAX_OPERATIONS, tooManyOperations } from '../protocol/request-limits.ts';
import { type OperationDeparture, operationDeparture } from './deviation.ts';
import type { Dialect, Mended } from './dialect.ts';
import { keysAsPaths } from './keys-as-paths.ts';
import { managerCondition } from './manager-condition.ts';
import { mendedValues } from './mended-values.ts';
import { quotesInPath } from './other-quotes.ts';
import { removedValues } from './removed-values.ts';
import { unreadablePath } from './unreadable-path.ts';

/** Every departure in what a PATCH looks like, in the order in which they are set right. */
const DEPARTURES: readonly OperationDeparture[] = [
  operationDeparture('KEYS_AS_PATHS', keysAsPaths),
  quotesInPath,
  unreadablePath,
  operationDeparture('MANAGER_CONDITION', managerCondition),
  mendedValues,
  operationDeparture('REMOVAL_BY_VALUE', removedValues),
];

/** As sent, and what one of them may become by the values or keys that it has. */
const MAX_MENDED = 2 * MAX_OPERATIONS;

/**
 * The operations of a PATCH as RFC 7644 §3.5.2 would have them.
 *
 * @throws ScimError 400 `invalidPath`, `invalidValue`, `tooMany`; 413 for more than 1 000 operations
 */
export function normaliseOperations(operations: readonly PatchOperation[]): Mended<readonly PatchOperation[]> {
  const dialects: Dialect[] = [];
  let mended = operations;
  for (const departure of DEPARTURES) mended = depart(mended, departure, dialects);
  return { value: mended, dialects };
}

/** @param dialects is told each that is set right */
function depart(
  operations: readonly PatchOperation[],
  departure: OperationDeparture,
  dialects: Dialect[],
): readonly PatchOperation[] {
  const mended: PatchOperation[] = [];
  for (const operation of operations) {
    const next = departure(operation);
    dialects.push(...next.dialects);
    mended.push(...next.value);
    if (mended.length > MAX_MENDED) throw tooManyOperations();
  }
  return mended;
}
