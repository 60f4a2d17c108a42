import { cutPage, weightOf } from './cut-page.ts';
import { REVISION_COLUMNS } from './revision-row.ts';
import type { Statement } from './statements.ts';

/** Each revision beside the profile that it found. */
const REVISIONS = `SELECT ${REVISION_COLUMNS}, p.profile AS previous FROM revision r
LEFT JOIN revision p
  ON p.enterprise_id = r.enterprise_id AND p.user_id = r.user_id AND p.version = r.version - 1
WHERE r.enterprise_id = $1`;

/**
 * The last revision up to a moment, be it a deletion. Where the one behind it is no longer kept but later ones are, nobody
 * knows for how long it held.
 */
export const FIND_AS_OF: Statement = {
  name: 'find_user_as_of',
  text: `SELECT * FROM (
  SELECT ${REVISION_COLUMNS}, NULL AS previous FROM revision r
  WHERE r.enterprise_id = $1 AND r.user_id = $2 AND r.at <= $3 ORDER BY r.version DESC LIMIT 1
) AS last WHERE last.version + 1 = coalesce((
  SELECT n.version FROM revision n WHERE n.enterprise_id = $1 AND n.user_id = $2 AND n.version > last.version
  ORDER BY n.version LIMIT 1), last.version + 1)`,
};

/** Each brings two profiles along. */
const BYTES = `${weightOf('p.profile')} + coalesce(${weightOf('p.previous')}, 0)`;

/** A few revisions may bring megabytes of profiles along. */
const LIST = { kind: 'BROAD' } as const;

/** By version, which is the order of the sequence within one user, and of the primary key. */
export const LIST_OF_USER: Statement = {
  ...LIST,
  name: 'list_revisions_of_user',
  text: cutPage(
    `${REVISIONS} AND r.user_id = $2 AND ($3::bigint IS NULL OR r.sequence < $3) ORDER BY r.version DESC LIMIT $4`,
    '$5::bigint',
    BYTES,
  ),
};

const OF_ENTERPRISE = `${REVISIONS} AND r.sequence < coalesce($2::bigint, 9223372036854775807)`;

export const LIST_OF_ENTERPRISE: Statement = {
  ...LIST,
  name: 'list_revisions_of_enterprise',
  text: cutPage(`${OF_ENTERPRISE} ORDER BY r.sequence DESC LIMIT $3`, '$4::bigint', BYTES),
};

/** The condition is word for word that of an index. */
export const LIST_DELETIONS: Statement = {
  ...LIST,
  name: 'list_deletions',
  text: cutPage(`${OF_ENTERPRISE} AND r.operation = 'DELETE' ORDER BY r.sequence DESC LIMIT $3`, '$4::bigint', BYTES),
};

/** In descending order, so that of several revisions that name one request the first comes last, and is the one found. */
export const FIND_BY_REQUESTS: Statement = {
  name: 'find_revisions_by_requests',
  text: cutPage(`${REVISIONS} AND r.request_id = ANY($2::uuid[]) ORDER BY r.sequence DESC`, '$3::bigint', BYTES),
};
