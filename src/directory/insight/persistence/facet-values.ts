import { isWorkEmail } from '../../users/persistence/fragments/user-row.ts';
import { FACET_FIELDS, type FacetField } from '../domain/facet.ts';

/** Characters of a value that count; longer ones that begin alike count as one. */
const MAX_VALUE_LENGTH = 200;

/** Where the profile `p.profile` has a value; a user has exactly one of it, be it the empty one that says none. */
const SINGLE: Readonly<Partial<Record<FacetField, string>>> = {
  ACTIVE: 'active',
  ORGANIZATION: 'organization',
  DEPARTMENT: 'department',
  DIVISION: 'division',
  TITLE: 'title',
  USER_TYPE: 'userType',
  COST_CENTER: 'costCenter',
  PREFERRED_LANGUAGE: 'preferredLanguage',
};

/** Where it has several. */
const SEVERAL: Readonly<Partial<Record<FacetField, readonly [attribute: string, part: string]>>> = {
  ROLE: ['roles', 'value'],
  COUNTRY: ['addresses', 'country'],
  LOCALITY: ['addresses', 'locality'],
};

const IS_WORK_EMAIL = isWorkEmail('e');

/** The same that `missingAttributes` says of a profile; with most people the first e-mail is the one. */
const MISSING = `array_remove(ARRAY[
  CASE WHEN ((SELECT ${IS_WORK_EMAIL} FROM (SELECT p.profile->'emails'->0) AS first (e))
    OR EXISTS (SELECT FROM jsonb_array_elements(p.profile->'emails') AS e WHERE ${IS_WORK_EMAIL})) IS NOT TRUE
    THEN 'WORK_EMAIL' END,
  CASE WHEN coalesce(p.profile->>'externalId', '') = '' THEN 'EXTERNAL_ID' END], NULL)`;

/** The attributes whose values are counted. */
export const FACET_ATTRIBUTES: readonly string[] = [
  ...Object.values(SINGLE),
  ...Object.values(SEVERAL).map(([attribute]) => attribute),
  ...['emails', 'externalId'],
];

/**
 * The values of a profile `p.profile` as rows `(field, value)`: for each field one at least, the empty text when the user
 * has no value of it.
 *
 * @param fields as the domain names them; they become part of the statement
 */
export function facetValues(fields: readonly FacetField[] = FACET_FIELDS): string {
  const known = FACET_FIELDS.filter((field) => fields.includes(field));
  const several = known.filter((field) => SINGLE[field] === undefined).map(severalRows);
  return [...singleRows(known), ...several].join('\nUNION ALL ');
}

/** As arrays that are laid side by side, which costs far less than rows that are written out. */
function singleRows(known: readonly FacetField[]): string[] {
  const singles = known.filter((field) => SINGLE[field] !== undefined);
  const values = singles.map((field) => `coalesce(${cut(`p.profile->>'${SINGLE[field]}'`)}, '')`);
  return singles.length === 0 ? [] : [`SELECT * FROM unnest('{${singles}}'::text[], ARRAY[${values}])`];
}

function severalRows(field: FacetField): string {
  const place = SEVERAL[field];
  const values = place === undefined ? MISSING : distinctParts(place);
  return `SELECT '${field}', unnest(coalesce(nullif(${values}, '{}'), '{""}'))`;
}

/** Most people have one value, which is told at once; only several are laid out and compared. */
function distinctParts([attribute, part]: readonly [string, string]): string {
  const all = `p.profile->'${attribute}'`;
  const value = `e->>'${part}'`;
  return `CASE WHEN jsonb_array_length(${all}) = 1 THEN ARRAY[coalesce(${cut(`${all}->0->>'${part}'`)}, '')]
    ELSE ARRAY(SELECT DISTINCT ${cut(value)} FROM jsonb_array_elements(${all}) AS e WHERE ${value} <> '') END`;
}

function cut(text: string): string {
  return `left(${text}, ${MAX_VALUE_LENGTH})`;
}
