import { DIRECT_PATH } from '../domain/request-entry.ts';

/** Whether the request `q` was refused or failed; word for word as the indexes over failures say it. */
export const FAILED = "q.outcome <> 'SUCCEEDED'";

/** A read that found nothing: so a client learns that somebody is not here. An unknown path became no operation. */
const FOUND_NOTHING = "(q.status = 404 AND q.method = 'GET' AND q.operation IS NOT NULL)";

/** Refused to a caller of GraphQL, who was told why: nothing that anybody could mend in Entra. */
const IS_DIRECT = `q.path = '${DIRECT_PATH}'`;

/** Whether the request `q` counts among the causes of failure. */
export const COUNTED_FAILURE = `(${FAILED} AND NOT ${FOUND_NOTHING} AND NOT ${IS_DIRECT})`;
