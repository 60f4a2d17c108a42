import type { z } from 'zod';

/** One thing that the operator may set through the environment. */
export interface Setting<Value = unknown> {
  /** What holds when the variable is missing or empty, as it would be written; `null` when there is no such value. */
  readonly default: string | null;
  /** One line for the operator. */
  readonly description: string;
  /** Whether the value must never be shown. */
  readonly isSecret: boolean;
  /** Reads the text; its message ends a sentence that begins with the variable's name. */
  readonly schema: z.ZodType<Value, string>;
}

/** A setting that has a value in any case. */
export function setting<Value>(
  schema: z.ZodType<Value, string>,
  fallback: string,
  description: string,
): Setting<Value> & { readonly default: string } {
  return { schema, default: fallback, description, isSecret: false };
}

/** A setting that may have none. */
export function optional<Value>(
  schema: z.ZodType<Value, string>,
  description: string,
): Setting<Value> & { default: null } {
  return { schema, default: null, description, isSecret: false };
}
