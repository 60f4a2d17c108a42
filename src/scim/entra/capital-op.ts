import { isMessage, type Message, memberOf } from '../protocol/message.ts';
import { MAX_OPERATIONS } from '../protocol/request-limits.ts';
import { type Dialect, NO_DIALECTS } from './dialect.ts';

const SPOKEN: readonly Dialect[] = ['CAPITAL_OP'];

/**
 * Entra: without the flag `aadOptscim062020` operations are called `Add`, `Replace` and `Remove` (compat). `op` is read in
 * any case, so there is nothing to set right but only something to tell.
 */
export function capitalOps(patch: Message): readonly Dialect[] {
  const operations = memberOf(patch, 'Operations');
  return Array.isArray(operations) && operations.slice(0, MAX_OPERATIONS).some(hasCapitalOp) ? SPOKEN : NO_DIALECTS;
}

function hasCapitalOp(operation: unknown): boolean {
  const op = isMessage(operation) ? memberOf(operation, 'op') : null;
  return typeof op === 'string' && op !== op.toLowerCase();
}
