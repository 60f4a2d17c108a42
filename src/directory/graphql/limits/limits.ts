import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { Fault } from '../../../kernel/fault.ts';

/** Limits of one operation. */
export interface Limits {
  /** Maximum page size. */
  readonly maxPageSize: number;
  /** Maximum bytes of the profiles on all pages. */
  readonly maxResponseBytes: number;
  /** Maximum depth of fields, except for introspection. */
  readonly maxDepth: number;
  /** Maximum cost: one for each field, multiplied by the page size within a page. */
  readonly maxCost: number;
  readonly maxAliases: number;
  /** Maximum number of lexical tokens of a document. */
  readonly maxTokens: number;
  /** Maximum time until the response, in milliseconds. */
  readonly timeoutMs: number;
}

/** Creates the fault `LIMIT_EXCEEDED`; its message names the limit. */
export function limitExceeded(limit: string, max: number): Fault {
  return new Fault('LIMIT_EXCEEDED', `The operation exceeds the ${limit} limit of ${max}; request less at a time.`);
}

/** The validation rules for the limits that depend only on the document. */
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

/** Recognizes the token limit of graphql-js by its message, since that error has neither a code nor a class. */
export function toTokenLimitFault({ message }: GraphQLError): Fault | null {
  const [, max] = /Document contains more tha[nt] (\d+) tokens/.exec(message) ?? [];
  return max === undefined ? null : limitExceeded('tokens', Number(max));
}
