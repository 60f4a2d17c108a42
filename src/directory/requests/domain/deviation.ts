import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';

/** The known ways in which clients deviate from RFC 7643 and RFC 7644. Gateways correct and report them. */
export const DEVIATIONS = [
  'CAPITAL_OP',
  'KEYS_AS_PATHS',
  'MANAGER_AS_TEXT',
  'MANAGER_BY_REFERENCE',
  'MANAGER_CONDITION',
  'NUMERIC_BOOLEAN',
  'OTHER_QUOTES',
  'REMOVAL_BY_VALUE',
  'ROLE_AS_JSON_TEXT',
  'ROLE_DISPLAY_NAME',
  'TEXT_BOOLEAN',
  'UNREADABLE_PATH',
  'WRAPPED_VALUE',
] as const;

export type Deviation = (typeof DEVIATIONS)[number];

/** How often, and when, the clients of an enterprise deviated in one way. */
export interface ClientDeviation {
  readonly enterpriseId: EnterpriseId;
  readonly deviation: Deviation;
  /** Number of requests. */
  readonly requests: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** The entry may be pruned since. */
  readonly lastRequestId: RequestId;
}
