import { isId } from '../../kernel/ids.ts';
import { findSchema } from '../schema/schemas.ts';

/** The words that SCIM itself puts into paths (RFC 7644 §3.2), in small letters. */
const WORDS = new Set([
  'users',
  'groups',
  'user',
  'group',
  'serviceproviderconfig',
  'resourcetypes',
  'schemas',
  'me',
  'bulk',
  '.search',
]);

/** What stands for a part of a path that is not told. */
const HIDDEN = '*';

const MOST_SEGMENTS = 10;

/**
 * A path below the tenant URL as it may be kept and logged. Clients put user names, and secrets, wherever an id or a name
 * belongs, and into paths that nobody offers; so words of ours and ids alone are told, and of all else that it was there.
 */
export function tellablePath(path: string): string {
  return tellSegments(path, isTellableSegment);
}

/** Whether a part of a path is a word of SCIM's, a schema that we speak, or an id. */
export function isTellableSegment(segment: string): boolean {
  return segment === '' || WORDS.has(segment.toLowerCase()) || isId(segment) || findSchema(segment) !== null;
}

/** A path of which only those parts are told that may be; several slashes count as one, as at the doors. */
export function tellSegments(path: string, isTellable: (segment: string, place: number) => boolean): string {
  const segments = path.replaceAll(/\/{2,}/g, '/').split('/', MOST_SEGMENTS);
  return segments.map((segment, place) => (isTellable(segment, place) ? segment : HIDDEN)).join('/');
}
