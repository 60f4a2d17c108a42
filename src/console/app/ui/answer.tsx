import type { UseQueryResult } from '@tanstack/react-query';
import { Failure, Skeleton } from './notice.tsx';

interface AnswerProps<Data> {
  readonly to: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => React.ReactNode;
}

/** Shows the answer to a question once it is there; until then a skeleton, and instead a failure. */
export function Answer<Data>({ to: { data, error, refetch }, lines, children }: AnswerProps<Data>) {
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={lines ?? 6} />;
}
