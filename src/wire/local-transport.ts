import type { GraphQLSchema } from 'graphql';
import { Fault } from '../kernel/fault.ts';
import { memoize } from '../kernel/memoize.ts';
import { prepareOperation } from './prepared/prepare-operation.ts';
import { UnsuitableVariables } from './prepared/prepare-variables.ts';
import { InputReaders } from './prepared/read-input.ts';
import {
  brokenDirectory,
  type Caller,
  failed,
  lateDirectory,
  type Transport,
  type WireError,
  type WireOperation,
} from './transport.ts';

/** What the way to a directory in the same process needs. */
export interface LocalTransportOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers see as their context. */
  readonly contextFor: (caller: Caller) => unknown;
  /** How long one operation may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Hears of what is thrown besides a `Fault`, and of a `Fault` with a cause, which is what an operator must know. */
  readonly onDefect: (error: unknown, caller: Caller) => void;
}

/**
 * The way to a directory in the same process: each operation is prepared when it is first sent, and then run without
 * walking its document again. The limits on depth and cost are for strangers' documents; ours are fixed.
 */
export function createLocalTransport({ schema, contextFor, timeoutMs, onDefect }: LocalTransportOptions): Transport {
  const readers = new InputReaders();
  const preparedFor = memoize((operation: WireOperation<unknown, never>) =>
    prepareOperation(operation, { schema, readers }),
  );
  return {
    async send(operation, variables, caller) {
      try {
        const outcome = preparedFor(operation).run(variables as Record<string, unknown>, contextFor(caller));
        const data = await within(timeoutMs, outcome);
        return data === null ? failed(lateDirectory) : { data: data as never, error: null };
      } catch (error) {
        return failed(thrownToWire(error, (defect) => onDefect(defect, caller)));
      }
    },
  };
}

/** The outcome, or `null` when it is not there after `timeoutMs`. */
async function within<Outcome>(timeoutMs: number, outcome: Outcome | Promise<Outcome>): Promise<Outcome | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, null);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

function thrownToWire(thrown: unknown, onDefect: (error: unknown) => void): WireError {
  if (thrown instanceof UnsuitableVariables) return { message: thrown.message, code: 'BAD_USER_INPUT', field: null };
  const isFault = thrown instanceof Fault;
  if (!isFault || thrown.cause !== undefined) onDefect(thrown);
  if (!isFault) return brokenDirectory;
  const { conflictingUserId } = thrown.options ?? {};
  const { message, code, field = null } = thrown;
  return { message, code, field, ...(conflictingUserId !== undefined && { conflictingUserId }) };
}
