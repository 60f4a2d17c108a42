import type { AccessTokenId, EnterpriseId, RequestId, UserId } from '../../../kernel/ids.ts';
import type { UserField } from './user-attributes.ts';
import type { UserProfile } from './user-profile.ts';

/** The four ways in which a user changes, and the erasure of what a deleted one left. */
export const REVISION_OPERATIONS = ['CREATE', 'REPLACE', 'UPDATE', 'DELETE', 'ERASE'] as const;

/** The four ways in which a user changes, and the erasure of what a deleted one left. */
export type RevisionOperation = (typeof REVISION_OPERATIONS)[number];

/** Who changes a user, when, how and in which request: what a store writes beside the change itself. */
export interface RevisionMark {
  readonly at: Date;
  /** `null` for the administration token of the installation, which is no access token of an enterprise. */
  readonly accessTokenId: AccessTokenId | null;
  readonly requestId: RequestId;
  readonly operation: RevisionOperation;
  /** The attributes that differ from the revision before: of a created user all that it has, of one that is deleted or erased none. */
  readonly fields: readonly UserField[];
}

/** One stored change of one user. */
export interface Revision extends RevisionMark {
  /** Orders the changes of an enterprise; later is larger. A decimal integer as text. */
  readonly sequence: string;
  readonly enterpriseId: EnterpriseId;
  readonly userId: UserId;
  readonly version: number;
  readonly createdAt: Date;
  /** The user as this revision left it; for a deletion as it was when deleted; `null` once the user is erased. */
  readonly profile: UserProfile | null;
  /** As the revision before left it; `null` for the first one that is kept, and once the user is erased. */
  readonly previous: UserProfile | null;
}
