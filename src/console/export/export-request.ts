import { z } from 'zod';
import type { UsersListQueryVariables } from '../../wire/operations.generated.ts';
import { EXPORT_COLUMN_NAMES } from '../shared/user-columns.ts';

const schema = z.object({
  enterprise: z.string().min(1).max(64),
  search: z.string().max(1000).nullish(),
  // The directory validates these two.
  filter: z.record(z.string(), z.unknown()).nullish(),
  orderBy: z.array(z.record(z.string(), z.unknown())).max(10).nullish(),
  columns: z.array(z.enum(EXPORT_COLUMN_NAMES)).min(1).max(EXPORT_COLUMN_NAMES.length),
  format: z.enum(['csv', 'ndjson']),
});

/** A request for an export: which users, which columns, which format. */
export type ExportRequest = Pick<UsersListQueryVariables, 'enterprise' | 'filter' | 'orderBy'> &
  Pick<z.infer<typeof schema>, 'columns' | 'format'> & { readonly search: string | null };

/**
 * Validates the body of an export request.
 *
 * @returns the request, or the error message
 */
export function parseExportRequest(body: unknown): ExportRequest | string {
  const { data, error } = schema.safeParse(body);
  if (error !== undefined) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') || 'The body'} cannot be used: ${issue?.message}.`;
  }
  const { search, filter = null, orderBy = null } = data;
  return { ...data, search: search?.trim() || null, filter, orderBy } as ExportRequest;
}
