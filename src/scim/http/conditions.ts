import { matchesVersion, parseVersions } from '../protocol/entity-tag.ts';

/**
 * The version that `If-Match` insists on (RFC 7644 §3.14), for the directory to check; `null` when any will do. Versions
 * only grow, so of several that a caller has seen no other than the newest can still hold. 0, which no user ever has,
 * when none of the tags is ours.
 */
export function readIfMatch(header: string | undefined): number | null {
  const condition = parseVersions(header);
  return condition === null || condition === '*' ? null : Math.max(0, ...condition);
}

/** Whether `If-None-Match` says that the caller has this very version already. */
export function isKnownVersion(header: string | undefined, version: number): boolean {
  const condition = parseVersions(header);
  return condition !== null && matchesVersion(condition, version);
}
