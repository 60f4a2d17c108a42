import { createHash } from 'node:crypto';
import { fold } from '../../kernel/fold.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';

/** What stands for a `userName`, in any case, where the name itself is not kept; another in every enterprise. */
export function userNameDigest(enterpriseId: EnterpriseId, userName: string): string {
  return createHash('sha256')
    .update(`${enterpriseId} ${fold(userName)}`)
    .digest('base64url');
}
