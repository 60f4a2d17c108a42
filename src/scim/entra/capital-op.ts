import { isJsonObject, type JsonObject, memberOf } from '../protocol/json-object.ts';
import { MAX_OPERATIONS } from '../protocol/request-limits.ts';
import { type Deviation, NO_DEVIATIONS } from './deviation.ts';

const CAPITAL_OP: readonly Deviation[] = ['CAPITAL_OP'];

/**
 * Entra: without the flag `aadOptscim062020` the operations are `Add`, `Replace` and `Remove` (`disable-boolean`,
 * `add-single-string-legacy`). `op` is read without regard to case, so the deviation is only reported.
 */
export function capitalOps(patch: JsonObject): readonly Deviation[] {
  const operations = memberOf(patch, 'Operations');
  return Array.isArray(operations) && operations.slice(0, MAX_OPERATIONS).some(hasCapitalOp)
    ? CAPITAL_OP
    : NO_DEVIATIONS;
}

function hasCapitalOp(operation: unknown): boolean {
  const op = isJsonObject(operation) ? memberOf(operation, 'op') : null;
  return typeof op === 'string' && op !== op.toLowerCase();
}
