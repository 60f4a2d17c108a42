/** At which versions of a user a change may be made (RFC 7644 §3.14, RFC 9110 §13.1); what is not given asks nothing. */
export interface VersionCondition {
  /** At this one alone. */
  readonly ifVersion?: number | null | undefined;
  /** At one of these. */
  readonly ifVersionIn?: readonly number[] | null | undefined;
  /** At none of these. */
  readonly unlessVersionIn?: readonly number[] | null | undefined;
}

/** Whether a user at this version may be changed. */
export function isMetAt(version: number, condition: VersionCondition): boolean {
  return (versionsMeant(condition)?.includes(version) ?? true) && !condition.unlessVersionIn?.includes(version);
}

/** The versions at which alone a change may be made; `null` when all will do. */
export function versionsMeant({ ifVersion, ifVersionIn }: VersionCondition): readonly number[] | null {
  if (ifVersion === null || ifVersion === undefined) return ifVersionIn ?? null;
  return (ifVersionIn ?? [ifVersion]).includes(ifVersion) ? [ifVersion] : [];
}

/** Whether every version will do. */
export function isAnyMeant(condition: VersionCondition): boolean {
  return versionsMeant(condition) === null && (condition.unlessVersionIn ?? []).length === 0;
}
