import { isId } from '../../kernel/ids.ts';
import { findSchema } from '../schema/schemas.ts';

/** The path segments that SCIM defines (RFC 7644 §3.2), in lower case. */
const SCIM_SEGMENTS = new Set([
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

/** Replaces a segment that may be personal. */
const MASKED = '*';

const MAX_SEGMENTS = 10;

/**
 * Masks a path below the tenant URL for logs. Clients put user names and secrets into paths, so only ids, schemas and
 * the segments that SCIM defines are kept.
 */
export function maskUrlPath(path: string): string {
  return maskSegments(path, isSafeSegment);
}

/** Whether a segment is an id, a schema of this service, or a segment that SCIM defines. */
export function isSafeSegment(segment: string): boolean {
  return segment === '' || SCIM_SEGMENTS.has(segment.toLowerCase()) || isId(segment) || findSchema(segment) !== null;
}

/** Masks all segments but the safe ones, and cuts the path after ten; several slashes count as one. */
export function maskSegments(path: string, isSafe: (segment: string, index: number) => boolean): string {
  const segments = path.replaceAll(/\/{2,}/g, '/').split('/', MAX_SEGMENTS);
  return segments.map((segment, index) => (isSafe(segment, index) ? segment : MASKED)).join('/');
}
