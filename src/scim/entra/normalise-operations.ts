import type { PatchOperation } from '../protocol/patch-operation.ts';
import { type OperationDeparture, operationDeparture } from './departure.ts';
import { bothDialects, type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';
import { keysAsPaths } from './keys-as-paths.ts';
import { managerCondition } from './manager-condition.ts';
import { mendedValues } from './mended-values.ts';
import { removedValues } from './removed-values.ts';

/** Every departure in what a PATCH looks like, in the order in which they are set right. */
const DEPARTURES: readonly OperationDeparture[] = [
  operationDeparture('KEYS_AS_PATHS', keysAsPaths),
  operationDeparture('MANAGER_CONDITION', managerCondition),
  mendedValues,
  operationDeparture('REMOVAL_BY_VALUE', removedValues),
];

/**
 * The operations of a PATCH as RFC 7644 §3.5.2 would have them.
 *
 * @throws ScimError 400 `invalidPath`
 */
export function normaliseOperations(operations: readonly PatchOperation[]): Mended<readonly PatchOperation[]> {
  let dialects: readonly Dialect[] = NO_DIALECTS;
  const value = DEPARTURES.reduce(
    (mended, departure) =>
      mended.flatMap((operation) => {
        const next = departure(operation);
        dialects = bothDialects(dialects, next.dialects);
        return next.value;
      }),
    operations,
  );
  return { value, dialects };
}
