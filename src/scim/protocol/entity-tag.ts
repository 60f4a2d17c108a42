const OWN_TAG = /^(?:W\/)?"(\d{1,10})"$/;
const MAX_VERSION = 2_147_483_647;

/** The versions that `If-Match` or `If-None-Match` names: any at all, or these; none of them may be ours. */
export type VersionCondition = '*' | readonly number[];

/** A resource's version as its weak entity tag (RFC 7644 §3.14). */
export function versionTag(version: number): string {
  return `W/"${version}"`;
}

/**
 * Reads `If-Match` or `If-None-Match` (RFC 9110 §13.1). Weak and strong tags count alike; a tag that we never gave, or
 * that cannot be read, matches no version. `null` when there is no such header.
 */
export function parseVersions(header: string | undefined): VersionCondition | null {
  if (header === undefined) return null;
  if (header.trim() === '*') return '*';
  return header
    .split(',')
    .map((tag) => Number(OWN_TAG.exec(tag.trim())?.[1] ?? 0))
    .filter((version) => version > 0 && version <= MAX_VERSION);
}

/** Whether a version meets the condition. */
export function matchesVersion(condition: VersionCondition, version: number): boolean {
  return condition === '*' || condition.includes(version);
}
