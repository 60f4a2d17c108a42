import { createHash } from 'node:crypto';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { userNameKey } from '../../../users/domain/user-name-key.ts';

/** What stands for a `userName`, in any case, where the name itself is not kept; another in every enterprise. */
export function userNameDigest(enterpriseId: EnterpriseId, userName: string): string {
  return digestOf(enterpriseId, userNameKey(userName));
}

/** The same and, where it differs, what stands for the name in entries from before blank ends were left out of keys. */
export function userNameDigests(enterpriseId: EnterpriseId, userName: string): string[] {
  const before = userName.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
  return [...new Set([userNameDigest(enterpriseId, userName), digestOf(enterpriseId, before)])];
}

function digestOf(enterpriseId: EnterpriseId, key: string): string {
  return createHash('sha256').update(`${enterpriseId} ${key}`).digest('base64url');
}
