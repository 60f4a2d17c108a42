import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { Fault } from '../kernel/fault.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Caller, Transport, WireError, WireOperation } from './transport.ts';
import { brokenDirectory, failed, lateDirectory } from './wire-failure.ts';

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
 * The way to a directory in the same process: graphql-js alone, and each operation parsed and validated only once.
 * The limits on depth and cost are for strangers' documents; ours are fixed.
 */
export function createLocalTransport({ schema, contextFor, timeoutMs, onDefect }: LocalTransportOptions): Transport {
  const documentOf = createDocuments(schema);
  return {
    async send(operation, variables, caller) {
      try {
        const execution = execute({
          schema,
          document: documentOf(operation),
          contextValue: contextFor(caller),
          variableValues: variables as Record<string, unknown>,
        });
        const result = await within(timeoutMs, execution);
        if (result === null) return failed(lateDirectory);

        const error = result.errors?.[0];
        if (error === undefined) return { data: result.data as never, error: null };
        return failed(errorToWire(error, (defect) => onDefect(defect, caller)));
      } catch (error) {
        return failed(thrownToWire(error, (defect) => onDefect(defect, caller)));
      }
    },
  };
}

function createDocuments(schema: GraphQLSchema): (operation: WireOperation<unknown, never>) => DocumentNode {
  const documents = new Map<string, DocumentNode>();
  return ({ name, text }) => {
    const known = documents.get(text);
    if (known !== undefined) return known;

    const document = parse(text, { noLocation: true });
    const [fault] = validate(schema, document);
    invariant(fault === undefined, `the operation ${name} suits the schema: ${fault?.message}`);
    documents.set(text, document);
    return document;
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

/** An error without a path arose before any resolver ran: the variables did not suit the operation. */
function errorToWire(error: GraphQLError, onDefect: (error: unknown) => void): WireError {
  if (error.originalError instanceof Fault) return thrownToWire(error.originalError, onDefect);
  const code = error.extensions.code ?? (error.path === undefined ? 'BAD_USER_INPUT' : null);
  if (typeof code === 'string') return { message: error.message, code, field: null };
  return thrownToWire(error.originalError ?? error, onDefect);
}

function thrownToWire(thrown: unknown, onDefect: (error: unknown) => void): WireError {
  const isFault = thrown instanceof Fault;
  if (!isFault || thrown.cause !== undefined) onDefect(thrown);
  return isFault ? { message: thrown.message, code: thrown.code, field: thrown.field ?? null } : brokenDirectory;
}
