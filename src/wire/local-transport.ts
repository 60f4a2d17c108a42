import type { GraphQLSchema } from 'graphql';
import { Fault } from '../kernel/fault.ts';
import { memoize } from '../kernel/memoize.ts';
import { InputCoercions } from './prepared/coerce-input.ts';
import { VariablesError } from './prepared/coerce-variables.ts';
import { prepareOperation } from './prepared/prepare-operation.ts';
import {
  brokenDirectory,
  type Caller,
  failed,
  lateDirectory,
  type Transport,
  type WireError,
  type WireOperation,
} from './transport.ts';

export interface LocalTransportOptions {
  readonly schema: GraphQLSchema;
  /** Creates the context of the resolvers. */
  readonly contextFor: (caller: Caller) => unknown;
  /** The limit on one operation, in milliseconds. */
  readonly timeoutMs: number;
  /** Receives every error but a plain `Fault`; also a `Fault` with a cause, which the operator must see. */
  readonly onDefect: (error: unknown, caller: Caller) => void;
}

/**
 * The transport to a directory in the same process. Prepares an operation when it is first sent, so that later
 * executions do not walk its document. The limits on depth and cost do not apply: the operations are fixed.
 */
export function createLocalTransport({ schema, contextFor, timeoutMs, onDefect }: LocalTransportOptions): Transport {
  const coercions = new InputCoercions();
  const preparedFor = memoize((operation: WireOperation<unknown, never>) =>
    prepareOperation(operation, { schema, coercions }),
  );
  return {
    async send(operation, variables, caller) {
      try {
        const outcome = preparedFor(operation).run(variables as Record<string, unknown>, contextFor(caller));
        const data = await within(timeoutMs, outcome);
        return data === null ? failed(lateDirectory) : { data: data as never, error: null };
      } catch (error) {
        return failed(toWireError(error, (defect) => onDefect(defect, caller)));
      }
    },
  };
}

/** The outcome, or `null` after `timeoutMs`. */
async function within<Outcome>(timeoutMs: number, outcome: Outcome | Promise<Outcome>): Promise<Outcome | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, null);
  });
  try {
    return await Promise.race([outcome, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function toWireError(thrown: unknown, onDefect: (error: unknown) => void): WireError {
  if (thrown instanceof VariablesError) return { message: thrown.message, code: 'BAD_USER_INPUT', field: null };
  const isFault = thrown instanceof Fault;
  if (!isFault || thrown.cause !== undefined) onDefect(thrown);
  if (!isFault) return brokenDirectory;
  const { conflictingUserId } = thrown.options ?? {};
  const { message, code, field = null } = thrown;
  return { message, code, field, ...(conflictingUserId !== undefined && { conflictingUserId }) };
}
