import type { IncomingHttpHeaders } from 'node:http';
import { matchesVersion, parseVersions } from '../../protocol/entity-tag.ts';
import { staleVersion } from '../../translate/fault-to-scim.ts';

/** What a change insists on, for the directory to check; `null` where any version will do. */
export interface ChangeConditions {
  readonly ifVersionIn: readonly number[] | null;
  readonly unlessVersionIn: readonly number[] | null;
}

const ANY: ChangeConditions = { ifVersionIn: null, unlessVersionIn: null };

/** No version will do: the directory then finds a user at another one, or none at all. */
const NEVER: ChangeConditions = { ...ANY, ifVersionIn: [] };

/**
 * The versions at which a change may be made (RFC 7644 §3.14; RFC 9110 §13.1.1, §13.1.2): `If-Match` holds when any tag
 * of its list is the user's, `If-None-Match` when none is; with `*` they insist on there being a user, or none.
 */
export function changeConditions(headers: IncomingHttpHeaders): ChangeConditions {
  const wanted = parseVersions(headers['if-match']);
  const unwanted = parseVersions(headers['if-none-match']);
  if (wanted === null && unwanted === null) return ANY;
  if (unwanted === '*') return NEVER;
  return { ifVersionIn: wanted === '*' ? null : wanted, unlessVersionIn: unwanted };
}

/**
 * Whether the caller of a GET has this very version already (RFC 9110 §13.1.2).
 *
 * @throws ScimError 412 when it insists on another one by `If-Match` (RFC 9110 §13.1.1)
 */
export function isKnownVersion(headers: IncomingHttpHeaders, version: number): boolean {
  const wanted = parseVersions(headers['if-match']);
  if (wanted !== null && !matchesVersion(wanted, version)) throw staleVersion();
  const known = parseVersions(headers['if-none-match']);
  return known !== null && matchesVersion(known, version);
}
