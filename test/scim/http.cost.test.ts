import { describe, expect, it } from '@jest/globals';
import { capitalOps } from '../../src/scim/entra/capital-op.ts';
import { normalizeOperations } from '../../src/scim/entra/normalize-operations.ts';
import { normalizeResource } from '../../src/scim/entra/normalize-resource.ts';
import { parseQuery } from '../../src/scim/http/parse-query.ts';
import type { JsonObject } from '../../src/scim/protocol/json-object.ts';
import { parseSearchRequest } from '../../src/scim/protocol/list-request.ts';
import { maskBody } from '../../src/scim/protocol/mask-body.ts';
import { attributesOf, parsePatchRequest } from '../../src/scim/protocol/patch-request.ts';
import { ScimError } from '../../src/scim/protocol/scim-error.ts';
import { patchToChanges } from '../../src/scim/translate/patch-to-changes.ts';
import { resourceToUser } from '../../src/scim/translate/resource-to-user.ts';
import { cpuMsOf } from '../support/process/cpu-of.ts';

/** A request may block the main thread for 50 ms; the limit of the tests allows for a slow machine. */
const MOST_MS = 150;

const LIMITS = { defaultCount: 100, maxCount: 1_000 };

function patch(operations: readonly unknown[]): unknown {
  const body = { Operations: operations };
  capitalOps(body);
  const parsed = parsePatchRequest(body);
  attributesOf(parsed);
  return patchToChanges(normalizeOperations(parsed).value);
}

function refusal(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ScimError) return `${error.status} ${error.scimType ?? ''}`.trim();
    throw error;
  }
}

function many<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function members(count: number, keyOf: (at: number) => string, value: unknown = 'x'): JsonObject {
  return Object.fromEntries(many(count, (at) => [keyOf(at), value]));
}

const emailKey = (at: number) => `emails[type eq "${at}"].value`;
const email = (at: number) => ({ value: `${at}@acme.example`, type: 'work', primary: 'True' });

describe('a PATCH', () => {
  it.each<[string, string | null, unknown[]]>([
    ['keys that are paths', '413', [{ op: 'add', value: members(20_000, emailKey) }]],
    ['such keys in many operations', '413', many(1_000, () => ({ op: 'add', value: members(20, emailKey) }))],
    ['keys that nobody knows', '413', [{ op: 'add', value: members(20_000, (at) => `a${at}`) }]],
    ['a key of brackets', '400 invalidPath', [{ op: 'add', value: { ['['.repeat(50_000)]: 1 } }]],
    ['steps of several attributes', '400 tooMany', many(1_000, stepOnTwo)],
    ['values to remove', '400 invalidValue', [{ op: 'remove', path: 'emails', value: many(2_000, email) }]],
    ['values to add', '413', many(30, () => ({ op: 'add', path: 'emails', value: many(900, email) }))],
    ['long conditions', '413', many(1_000, () => ({ op: 'add', path: `emails[${'type eq "a" or '.repeat(30)}` }))],
    ['operations', '413', many(20_000, () => ({ op: 'Add', path: 'title', value: 'x' }))],
    ['members of an operation', null, [{ ...members(20_000, (at) => `a${at}`), OP: 'add', PATH: 'title', VALUE: 'x' }]],
    ['as many steps as are taken', null, many(1_000, (at) => ({ op: 'Add', path: emailKey(at), value: 'x' }))],
    ['removals by value', null, [{ op: 'remove', path: 'emails', value: many(1_000, email) }]],
  ])('has bounded cost, refused or not: %s', (_, expected, operations) => {
    expect(refusal(() => patch(operations))).toBe(expected);
    expect(cpuMsOf(() => patch(operations))).toBeLessThan(MOST_MS);
    expect(cpuMsOf(() => maskBody({ Operations: operations }))).toBeLessThan(MOST_MS);
  });
});

/** An operation with a step on each of two attributes. */
function stepOnTwo(): unknown {
  return { op: 'add', value: { emails: [{ value: 'x' }], roles: [{ value: 'x' }] } };
}

describe('a resource', () => {
  it.each<[string, string | null, JsonObject]>([
    ['keys that nobody knows', '413', members(20_000, (at) => `a${at}`)],
    ['extensions that nobody knows', '413', members(20_000, (at) => `urn:a:2.0:${at}`, {})],
    ['values', '400 invalidValue', { emails: many(2_000, email) }],
    [
      'an attribute in every spelling',
      '413',
      Object.fromEntries(spellings('emails').map((key) => [key, many(900, email)])),
    ],
    ['parts that nobody knows', null, { emails: [members(5_000, (at) => `a${at}`)] }],
    ['as many values as are kept', null, { emails: many(1_000, email), roles: many(1_000, email) }],
  ])('has bounded cost, refused or not: %s', (_, expected, body) => {
    const read = () => resourceToUser(normalizeResource({ userName: 'ada', ...body }).value);

    expect(refusal(read)).toBe(expected);
    expect(cpuMsOf(read)).toBeLessThan(MOST_MS);
  });
});

function spellings(name: string): string[] {
  return many(2 ** name.length, (bits) =>
    [...name].map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join(''),
  );
}

describe('a query', () => {
  it.each<[string, string | null, string]>([
    ['of many parameters', '400 invalidSyntax', 'a&'.repeat(15_000)],
    ['of one parameter too many', '400 invalidSyntax', many(101, (at) => `a${at}=`).join('&')],
    ['of as many as are read', null, many(100, () => 'attributes=userName').join('&')],
  ])('has bounded cost, refused or not: %s', (_, expected, query) => {
    expect(refusal(() => parseQuery(`/Users?${query}`))).toBe(expected);
    expect(cpuMsOf(() => parseQuery(`/Users?${query}`))).toBeLessThan(MOST_MS);
  });

  it.each<[string, string | null, JsonObject]>([
    ['names in a list', '400 invalidValue', { attributes: many(100_000, () => 'a') }],
    ['names in a text', '400 invalidValue', { excludedAttributes: 'a,'.repeat(400_000) }],
    ['members that nobody knows', null, members(20_000, (at) => `a${at}`)],
    ['a name without end', '400 invalidValue', { sortBy: ':1.1'.repeat(200_000) }],
  ])('has bounded cost in a body: %s', (_, expected, body) => {
    expect(refusal(() => parseSearchRequest(body, LIMITS))).toBe(expected);
    expect(cpuMsOf(() => parseSearchRequest(body, LIMITS))).toBeLessThan(MOST_MS);
  });

  it('reads the members of a body in any case', () => {
    const { count, startIndex } = parseSearchRequest({ COUNT: 5, Count: 6, count: 7, STARTINDEX: 3 }, LIMITS);

    expect({ count, startIndex }).toEqual({ count: 7, startIndex: 3 });
  });
});
