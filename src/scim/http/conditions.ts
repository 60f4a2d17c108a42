import type { IncomingHttpHeaders } from 'node:http';
import { matchesVersion, parseVersions } from '../protocol/entity-tag.ts';

/** The version of no user that ever was: the directory then finds a user at another version, or none at all. */
const NO_VERSION = 0;

/**
 * The version that a change insists on (RFC 7644 §3.14), for the directory to check; `null` when any will do. Versions
 * only grow, so of several that a caller has seen no other than the newest can still hold. `If-None-Match: *` insists
 * that there is no user (RFC 9110 §13.1.2).
 */
export function readVersionCondition(headers: IncomingHttpHeaders): number | null {
  if (parseVersions(headers['if-none-match']) === '*') return NO_VERSION;
  const condition = parseVersions(headers['if-match']);
  return condition === null || condition === '*' ? null : Math.max(NO_VERSION, ...condition);
}

/** Whether `If-None-Match` says that the caller has this very version already. */
export function isKnownVersion(header: string | undefined, version: number): boolean {
  const condition = parseVersions(header);
  return condition !== null && matchesVersion(condition, version);
}
