import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { Fault } from '../../../kernel/fault.ts';

/** How much one operation may ask for. */
export interface Limits {
  /** How many a page may hold. */
  readonly maxPageSize: number;
  /** How many bytes the profiles on a page may have. */
  readonly maxResponseBytes: number;
  /** How deep fields may be nested; introspection does not count. */
  readonly maxDepth: number;
  /** One a field, those of a page as often as it may hold an element. */
  readonly maxCost: number;
  readonly maxAliases: number;
  /** Words and signs of a document. */
  readonly maxTokens: number;
  /** How long the answer may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** @returns the fault `LIMIT_EXCEEDED`; its sentence names the limit and what to do */
export function limitExceeded(limit: string, most: number): Fault {
  return new Fault('LIMIT_EXCEEDED', `The operation exceeds the ${limit} limit of ${most}; request less at a time.`);
}

/** The limits that can be told from the document alone. */
export function limitRules({ maxDepth, maxAliases }: Limits): ValidationRule[] {
  return [
    maxDepthRule({ n: maxDepth, flattenFragments: true, ...reportedAs(limitExceeded('depth', maxDepth)) }),
    maxAliasesRule({ n: maxAliases, ...reportedAs(limitExceeded('aliases', maxAliases)) }),
  ];
}

function reportedAs(fault: Fault) {
  const report = (context: ValidationContext | null) =>
    context?.reportError(new GraphQLError(fault.message, { originalError: fault }));
  return { propagateOnRejection: false, onReject: [report] };
}

/** graphql-js counts the tokens while it parses, and has neither a code nor a class for that refusal. */
export function tokenLimitBehind({ message }: GraphQLError): Fault | null {
  const [, most] = /Document contains more tha[nt] (\d+) tokens/.exec(message) ?? [];
  return most === undefined ? null : limitExceeded('tokens', Number(most));
}
