import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';

/** The ways, beside the RFCs, in which clients were seen to say things: what a façade set right before it went on. */
export const DIALECTS = [
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

/** A way, beside the RFCs, in which a client says something. */
export type Dialect = (typeof DIALECTS)[number];

/** How often, and when, the clients of an enterprise were seen to speak one dialect. */
export interface DialectSighting {
  readonly enterpriseId: EnterpriseId;
  readonly dialect: Dialect;
  /** Requests in which it was spoken. */
  readonly requests: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** The request log may have forgotten it since. */
  readonly lastRequestId: RequestId;
}
