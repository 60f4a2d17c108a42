/**
 * The precondition of a change: the versions at which it may be made (RFC 7644 §3.14, RFC 9110 §13.1). Conditions that
 * are left out always hold.
 */
export interface VersionCondition {
  /** Only at this version. */
  readonly ifVersion?: number | null | undefined;
  /** Only at one of these versions. */
  readonly ifVersionIn?: readonly number[] | null | undefined;
  /** At none of these versions. */
  readonly unlessVersionIn?: readonly number[] | null | undefined;
}

/** Whether a user at this version may be changed. */
export function isVersionAccepted(version: number, condition: VersionCondition): boolean {
  return (acceptedVersions(condition)?.includes(version) ?? true) && !condition.unlessVersionIn?.includes(version);
}

/** The only versions at which a change may be made; `null` for all versions. */
export function acceptedVersions({ ifVersion, ifVersionIn }: VersionCondition): readonly number[] | null {
  if (ifVersion === null || ifVersion === undefined) return ifVersionIn ?? null;
  return (ifVersionIn ?? [ifVersion]).includes(ifVersion) ? [ifVersion] : [];
}

/** Whether a change may be made at every version. */
export function acceptsAnyVersion(condition: VersionCondition): boolean {
  return acceptedVersions(condition) === null && (condition.unlessVersionIn ?? []).length === 0;
}
