import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';

/** The known ways in which clients deviate from RFC 7643 and RFC 7644. Gateways correct and report them. */
export type Deviation =
  | 'CAPITAL_OP'
  | 'KEYS_AS_PATHS'
  | 'MANAGER_AS_TEXT'
  | 'MANAGER_BY_REFERENCE'
  | 'MANAGER_CONDITION'
  | 'NUMERIC_BOOLEAN'
  | 'OTHER_QUOTES'
  | 'REMOVAL_BY_VALUE'
  | 'ROLE_AS_JSON_TEXT'
  | 'ROLE_DISPLAY_NAME'
  | 'TEXT_BOOLEAN'
  | 'UNREADABLE_PATH'
  | 'WRAPPED_VALUE';

/** How often, and when, the clients of an enterprise deviated in one way. */
export interface ClientDeviation {
  readonly enterpriseId: EnterpriseId;
  readonly deviation: Deviation;
  /** Number of requests. */
  readonly requests: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** The log entry may have been pruned since. */
  readonly lastRequestId: RequestId;
}
