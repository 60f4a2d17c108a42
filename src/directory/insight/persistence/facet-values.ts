import { isWorkEmail } from '../../users/persistence/fragments/user-row.ts';
import { FACET_FIELDS, type FacetField } from '../domain/facet.ts';

/** Longer values are cut to this number of characters, and counted as one if they are equal then. */
const MAX_VALUE_LENGTH = 200;

/** Facets by a single-valued attribute. */
const SINGLE_VALUED: Readonly<Partial<Record<FacetField, string>>> = {
  ACTIVE: 'active',
  ORGANIZATION: 'organization',
  DEPARTMENT: 'department',
  DIVISION: 'division',
  TITLE: 'title',
  USER_TYPE: 'userType',
  COST_CENTER: 'costCenter',
  PREFERRED_LANGUAGE: 'preferredLanguage',
};

/** Facets by a sub-attribute of a multi-valued attribute. */
const MULTI_VALUED: Readonly<Partial<Record<FacetField, readonly [attribute: string, part: string]>>> = {
  ROLE: ['roles', 'value'],
  COUNTRY: ['addresses', 'country'],
  LOCALITY: ['addresses', 'locality'],
};

const IS_WORK_EMAIL = isWorkEmail('e');

/**
 * SQL for `missingAttributes`. Tests the first e-mail address before the others, since it mostly is the work address.
 */
const MISSING = `array_remove(ARRAY[
  CASE WHEN ((SELECT ${IS_WORK_EMAIL} FROM (SELECT p.profile->'emails'->0) AS first (e))
    OR EXISTS (SELECT FROM jsonb_array_elements(p.profile->'emails') AS e WHERE ${IS_WORK_EMAIL})) IS NOT TRUE
    THEN 'WORK_EMAIL' END,
  CASE WHEN coalesce(p.profile->>'externalId', '') = '' THEN 'EXTERNAL_ID' END], NULL)`;

/** The attributes whose changes change a facet. */
export const FACET_ATTRIBUTES: readonly string[] = [
  ...Object.values(SINGLE_VALUED),
  ...Object.values(MULTI_VALUED).map(([attribute]) => attribute),
  ...['emails', 'externalId'],
];

/**
 * SQL for the values of `p.profile` as rows `(field, value)`. A field without a value has one row with the empty text.
 *
 * @param fields become part of the statement's text, hence the comparison with `FACET_FIELDS`
 */
export function facetValues(fields: readonly FacetField[] = FACET_FIELDS): string {
  const known = FACET_FIELDS.filter((field) => fields.includes(field));
  const multiValued = known.filter((field) => SINGLE_VALUED[field] === undefined).map(multiValuedRows);
  return [...singleValuedRows(known), ...multiValued].join('\nUNION ALL ');
}

/** Two parallel arrays: much cheaper to execute than a `VALUES` list. */
function singleValuedRows(known: readonly FacetField[]): string[] {
  const singleValued = known.filter((field) => SINGLE_VALUED[field] !== undefined);
  const values = singleValued.map((field) => `coalesce(${cut(`p.profile->>'${SINGLE_VALUED[field]}'`)}, '')`);
  return singleValued.length === 0 ? [] : [`SELECT * FROM unnest('{${singleValued}}'::text[], ARRAY[${values}])`];
}

function multiValuedRows(field: FacetField): string {
  const path = MULTI_VALUED[field];
  const values = path === undefined ? MISSING : distinctParts(path);
  return `SELECT '${field}', unnest(coalesce(nullif(${values}, '{}'), '{""}'))`;
}

/** Unnests the values only if there are several; most users have one. */
function distinctParts([attribute, part]: readonly [string, string]): string {
  const all = `p.profile->'${attribute}'`;
  const value = `e->>'${part}'`;
  return `CASE WHEN jsonb_array_length(${all}) = 1 THEN ARRAY[coalesce(${cut(`${all}->0->>'${part}'`)}, '')]
    ELSE ARRAY(SELECT DISTINCT ${cut(value)} FROM jsonb_array_elements(${all}) AS e WHERE ${value} <> '') END`;
}

function cut(text: string): string {
  return `left(${text}, ${MAX_VALUE_LENGTH})`;
}
