import type { UseQueryResult } from '@tanstack/react-query';
import { Failure, Skeleton, SmallFailure } from './notice.tsx';

interface AnswerProps<Data> {
  readonly to: UseQueryResult<Data>;
  readonly lines?: number;
  /** Whether the rest of the page can do without it; a failure is then told in a line. */
  readonly isMinor?: boolean;
  readonly children: (data: Data) => React.ReactNode;
}

/** Shows the answer to a question once it is there; until then a skeleton, and instead a failure. */
export function Answer<Data>({ to: { data, error, refetch }, lines, isMinor = false, children }: AnswerProps<Data>) {
  if (data !== undefined) return <>{children(data)}</>;
  const Failed = isMinor ? SmallFailure : Failure;
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={lines ?? 6} />;
}
