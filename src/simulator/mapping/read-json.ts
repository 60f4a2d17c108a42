import type { z } from 'zod';
import { InputError } from '../input-error.ts';

/** A JSON file: its name in error messages, and its schema. */
interface JsonFile<Content> {
  /** Such as `mapping`. */
  readonly name: string;
  readonly schema: z.ZodType<Content>;
}

/**
 * Parses and validates JSON.
 *
 * @throws InputError naming the first invalid position
 */
export function readJson<Content>(text: string, { name, schema }: JsonFile<Content>): Content {
  const read = schema.safeParse(parse(text, name));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InputError(`The ${name} cannot be used: ${placeOf(issue?.path ?? [])}${issue?.message ?? 'wrong form'}.`);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`The ${name} is not JSON: ${reason}.`, { cause });
  }
}

/** A path such as `mappings, row 3, target: `, with 1-based rows. */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `row ${step + 1}` : String(step)));
  return steps.length === 0 ? '' : `${steps.join(', ')}: `;
}
