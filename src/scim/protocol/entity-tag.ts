/** An entity tag that this service issued, in its weak or strong form. */
const OWN_TAG = /^(?:W\/)?"(\d{1,10})"$/;

const MAX_VERSION = 2_147_483_647;

/** The versions that `If-Match` or `If-None-Match` lists; `*` is any version. */
export type VersionCondition = '*' | readonly number[];

/** The weak entity tag of a resource's version (RFC 7644 §3.14). */
export function versionTag(version: number): string {
  return `W/"${version}"`;
}

/**
 * Reads `If-Match` or `If-None-Match` (RFC 9110 §13.1); `null` without the header. Weak and strong tags are equivalent.
 * A tag that this service did not issue matches no version, so it is left out.
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
