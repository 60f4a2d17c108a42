import { createHash } from 'node:crypto';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { userNameKey } from '../../../users/domain/user-name-key.ts';

/** Digest of a case-folded `userName`, stored where the name itself is not; it differs between enterprises. */
export function userNameDigest(enterpriseId: EnterpriseId, userName: string): string {
  return digestOf(enterpriseId, userNameKey(userName));
}

/** The digest, and the one of entries from before keys were trimmed, if it differs. */
export function userNameDigests(enterpriseId: EnterpriseId, userName: string): string[] {
  const untrimmed = userName.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
  return [...new Set([userNameDigest(enterpriseId, userName), digestOf(enterpriseId, untrimmed)])];
}

function digestOf(enterpriseId: EnterpriseId, key: string): string {
  return createHash('sha256').update(`${enterpriseId} ${key}`).digest('base64url');
}
