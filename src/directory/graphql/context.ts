import type { EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { PendingResponse } from '../../kernel/pending-response.ts';
import type { LongPages } from './limits/long-pages.ts';
import type { PageBytes } from './limits/page-bytes.ts';

/** The source of a batch. */
export interface BatchSource<Stores> {
  readonly stores: Stores;
  /** The only enterprise whose data may be read. */
  readonly enterpriseId: EnterpriseId;
  /** Limits the bytes of what is read, as for pages. */
  readonly bytes: PageBytes;
}

/** Reads many values by their keys, in the order of the keys; `null` for unknown keys. */
export type BatchLoad<Stores, Key, Value> = (
  source: BatchSource<Stores>,
  keys: readonly Key[],
) => Promise<readonly (Value | null)[]>;

/** Any session with stores: this folder does not know those of the chapters. */
interface AnySession {
  readonly stores: unknown;
}

/**
 * What resolvers have during one operation. Each chapter names the session that its resolvers need, and adds what else
 * they need to an interface of its own.
 */
export interface DirectoryContext<Session extends AnySession = AnySession> {
  readonly requestId: RequestId;
  /** Maximum number of elements of a page. */
  readonly maxPageSize: number;
  /** Schedules the reading and writing of long pages. */
  readonly longPages: LongPages;
  /** The response that the operation is run for. */
  readonly response: PendingResponse;
  /** Counts the bytes of the profiles on all pages of the operation. */
  readonly pageBytes: PageBytes;

  /**
   * Authenticates the caller, once per operation.
   *
   * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `UNAVAILABLE`
   */
  session(): Promise<Session>;

  /** Loads one value of an enterprise; values that are requested in the same tick are read in one batch. */
  load<Key, Value>(
    batch: BatchLoad<Session['stores'], Key, Value>,
    enterpriseId: EnterpriseId,
    key: Key,
  ): Promise<Value | null>;
}
