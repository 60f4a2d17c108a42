import type { RequestId } from '../../../kernel/ids.ts';
import type { RequestReport } from '../domain/request-entry.ts';
import type { RequestReportInput } from './request-report.input.ts';

/** The domain's report: what was left out is `null`. */
export function readReport(input: RequestReportInput): RequestReport {
  return {
    ...input,
    id: input.id as RequestId,
    operation: input.operation ?? null,
    reason: input.reason ?? null,
    scimType: input.scimType ?? null,
    userId: input.userId ?? null,
    userName: input.userName ?? null,
    conflictingUserId: input.conflictingUserId ?? null,
    variables: input.variables ?? [],
    dialects: input.dialects ?? [],
    body: input.body ?? null,
  };
}
