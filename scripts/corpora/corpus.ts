import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The outcome of one case; `fault` says how the product differs from it, `null` that it agrees. */
export interface Outcome {
  readonly id: string;
  readonly fault: string | null;
}

/** A filter as the corpus writes a tree; a comparison has `attr` and `value` besides. */
export type FilterTree = z.infer<typeof treeSchema>;

const treeSchema = z.looseObject({
  op: z.string(),
  get filter() {
    return z.optional(treeSchema);
  },
  get filters() {
    return z.optional(z.array(treeSchema));
  },
});

const resourceSchema = z.record(z.string(), z.unknown());

const filterSchema = z.object({ id: z.string(), filter: z.string(), rfc: z.string(), ast: treeSchema.optional() });

const matchSchema = z.object({
  id: z.string(),
  filter: z.string(),
  resources: z.array(resourceSchema),
  matched: z.array(z.number()),
});

const patchSchema = z.object({
  id: z.string(),
  resource: z.string(),
  before: resourceSchema,
  operations: z.array(z.unknown()).default([]),
  after: resourceSchema.optional(),
  error: z.unknown().optional(),
});

/** A filter, whether RFC 7644 allows it, and the tree that it has to become. */
export type FilterCase = z.infer<typeof filterSchema>;

/** A filter, resources, and the indexes of those that it has to match. */
export type MatchCase = z.infer<typeof matchSchema>;

/** A resource, the operations of a PATCH, and what has to become of it: `after`, or an `error`. */
export type PatchCase = z.infer<typeof patchSchema>;

/**
 * Reads the cases in a folder.
 *
 * @throws ZodError for a case of another form
 */
export function readCases(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    filters: z.array(filterSchema).parse(read('filters.json')),
    matches: z.array(matchSchema).parse(read('filter-matches.json')),
    patches: z.array(patchSchema).parse(read('patches.json')),
  };
}

/** Reads the known differences: by the id of a case, why the product differs from it. */
export function readKnownDifferences(): Readonly<Record<string, string>> {
  const content: unknown = JSON.parse(readFileSync(new URL('known-differences.json', import.meta.url), 'utf8'));
  return z.record(z.string(), z.string()).parse(content);
}
