import type { EnterpriseId } from '../../kernel/ids.ts';
import { MAX_WORD_LENGTH } from '../domain/search-words.ts';

/** The spaces that `searchWords` splits by, in SQL: told one by one, since a database knows them by its locale. */
const SPACES =
  "U&'\\0009\\000a\\000b\\000c\\000d\\0085\\00a0\\1680\\2000\\2001\\2002\\2003\\2004\\2005\\2006\\2007\\2008\\2009\\200a\\2028\\2029\\202f\\205f\\3000'";
const SPACE_COUNT = 24;

/** Behind these a word begins. */
const SIGNS = `'!"#$%&()*+,-./:;<=>?[\\]^_\`{|}~'''`;

/** All that the row `u` of a user is found by, as one text with spaces in between. */
const TEXT = `concat_ws(' ', u.keys->>'userName', u.keys->>'displayName', u.keys->'name'->>'formatted',
  u.keys->'name'->>'familyName', u.keys->'name'->>'givenName', u.keys->'name'->>'middleName',
  u.keys->'name'->>'honorificPrefix', u.keys->'name'->>'honorificSuffix',
  (SELECT string_agg(e->>'value', ' ') FROM jsonb_array_elements(u.keys->'emails') AS e))`;

/** Where words begin in `t.text`; within the domain of an address none does, and the domain begins with its `@`. */
const BEGINNINGS = `SELECT 1 UNION ALL SELECT place FROM generate_series(2, length(t.text)) AS place
  WHERE substr(t.text, place, 1) = '@'
    OR (strpos(${SIGNS}, substr(t.text, place - 1, 1)) > 0 AND place <= strpos(t.text || '@', '@'))`;

/**
 * The words of the row `u`, each behind the number of the enterprise: of every text without spaces what is left of it
 * from each beginning of a word on, so that a search may go on over the signs within.
 */
export const WORD_VECTOR = `array_to_tsvector(ARRAY(
  SELECT DISTINCT u.enterprise_id || ' ' || left(substr(t.text, b.place), ${MAX_WORD_LENGTH})
  FROM (SELECT DISTINCT text
    FROM unnest(string_to_array(translate(${TEXT}, ${SPACES}, repeat(' ', ${SPACE_COUNT})), ' ')) AS s (text)
    WHERE text <> '') AS t
  CROSS JOIN LATERAL (${BEGINNINGS}) AS b (place)))`;

/** The words of a search as a `tsquery`: each of them begins a word of the user. */
export function wordQuery(enterpriseId: EnterpriseId, words: readonly string[]): string {
  return words.map((word) => `${quoted(enterpriseId, word)}:*`).join(' & ');
}

/** Only where each is such a word as a whole; the index leads to many of these in a quarter of the time. */
export function wholeWordQuery(enterpriseId: EnterpriseId, words: readonly string[]): string {
  return words.map((word) => quoted(enterpriseId, word)).join(' & ');
}

function quoted(enterpriseId: EnterpriseId, word: string): string {
  return `'${enterpriseId} ${escaped(word)}'`;
}

function escaped(word: string): string {
  return word.replaceAll('\\', '\\\\').replaceAll("'", "''");
}
