import type { IncomingHttpHeaders } from 'node:http';
import { matchesVersion, parseVersions } from '../../protocol/entity-tag.ts';
import { staleVersion } from '../../translate/fault-to-scim.ts';

/** The versions at which a change may be made, for the directory to check; `null` allows all. */
export interface ChangeConditions {
  readonly ifVersionIn: readonly number[] | null;
  readonly unlessVersionIn: readonly number[] | null;
}

const ANY: ChangeConditions = { ifVersionIn: null, unlessVersionIn: null };

/** No version is allowed: the directory then responds that the user is stale, or missing. */
const NEVER: ChangeConditions = { ...ANY, ifVersionIn: [] };

/**
 * Reads the preconditions of a change (RFC 7644 §3.14; RFC 9110 §13.1.1, §13.1.2). `If-Match` is true when the user has
 * one of its tags, `If-None-Match` when the user has none of them; `*` stands for any existing user.
 */
export function changeConditions(headers: IncomingHttpHeaders): ChangeConditions {
  const wanted = parseVersions(headers['if-match']);
  const unwanted = parseVersions(headers['if-none-match']);
  if (wanted === null && unwanted === null) return ANY;
  if (unwanted === '*') return NEVER;
  return { ifVersionIn: wanted === '*' ? null : wanted, unlessVersionIn: unwanted };
}

/**
 * Whether `If-None-Match` of a GET has the user's version, so that 304 is enough (RFC 9110 §13.1.2).
 *
 * @throws ScimError 412 when `If-Match` requires another version (RFC 9110 §13.1.1)
 */
export function isKnownVersion(headers: IncomingHttpHeaders, version: number): boolean {
  const wanted = parseVersions(headers['if-match']);
  if (wanted !== null && !matchesVersion(wanted, version)) throw staleVersion();
  const known = parseVersions(headers['if-none-match']);
  return known !== null && matchesVersion(known, version);
}
