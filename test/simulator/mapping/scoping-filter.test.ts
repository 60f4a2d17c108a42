import { describe, expect, it } from '@jest/globals';
import { isInScope, type ScopingOperator } from '../../../src/simulator/mapping/scoping-filter.ts';
import { readScopingFilters } from '../../../src/simulator/mapping/scoping-filter-file.ts';
import { aSourceUser } from './a-source-user.ts';

const USER = aSourceUser({ attributes: { department: 'Sales', employeeId: '0042', empty: '' } });

function clause(attribute: string, operator: string, value: string | null = null): object {
  return { attribute, operator, value };
}

function filtersOf(...groups: readonly (readonly object[])[]): string {
  return JSON.stringify({ scopingFilters: groups.map((clauses) => ({ title: 'Some people', clauses })) });
}

describe('isInScope', () => {
  it.each<[string, ScopingOperator, string | null, boolean]>([
    ['department', 'EQUALS', 'Sales', true],
    ['department', 'EQUALS', 'sales', false],
    ['department', 'NOT EQUALS', 'Legal', true],
    ['department', 'NOT EQUALS', 'Sales', false],
    ['department', 'INCLUDES', 'ale', true],
    ['department', 'INCLUDES', 'ALE', false],
    ['department', 'ENDS_WITH', 'les', true],
    ['department', 'REGEX MATCH', '^(Sales|Legal)$', true],
    ['department', 'REGEX MATCH', 'sales', false],
    ['department', 'NOT REGEX MATCH', 'Legal', true],
    ['userPrincipalName', 'REGEX MATCH', '.*\\@acme.example', true],
    ['accountEnabled', 'IS TRUE', null, true],
    ['accountEnabled', 'IS FALSE', null, false],
    ['department', 'IS NOT NULL', null, true],
    ['department', 'IS NULL', null, false],
    ['employeeId', 'GREATER_THAN', '41', true],
    ['employeeId', 'GREATER_THAN', '42', false],
    ['employeeId', 'GREATER_THAN_OR_EQUALS', '42', true],
    ['department', 'GREATER_THAN', '1', false],
  ])('evaluates %s %s %s', (attribute, operator, value, answer) => {
    const filters = readScopingFilters(filtersOf([clause(attribute, operator, value)]));

    expect(isInScope(filters, USER)).toBe(answer);
  });

  it('fails for an attribute without a value, except for IS NULL', () => {
    const answer = (operator: string, value: string | null) =>
      isInScope(readScopingFilters(filtersOf([clause('missing', operator, value)])), USER);

    expect(answer('NOT EQUALS', 'x')).toBe(false);
    expect(answer('NOT REGEX MATCH', 'x')).toBe(false);
    expect(answer('IS FALSE', null)).toBe(false);
    expect(answer('IS NULL', null)).toBe(true);
  });

  it('requires every clause of a filter, and any filter of several', () => {
    const sales = clause('department', 'EQUALS', 'Sales');
    const legal = clause('department', 'EQUALS', 'Legal');

    expect(isInScope(readScopingFilters(filtersOf([sales, legal])), USER)).toBe(false);
    expect(isInScope(readScopingFilters(filtersOf([sales], [legal])), USER)).toBe(true);
    expect(isInScope([], USER)).toBe(true);
  });
});

describe('readScopingFilters', () => {
  it.each([
    [filtersOf([clause('a', 'LIKE', 'x')]), 'scopingFilters, row 1, clauses, row 1, operator: '],
    [filtersOf([clause('a', 'IS NULL', 'x')]), 'IS NULL takes no value'],
    [filtersOf([clause('a', 'EQUALS')]), 'EQUALS needs a value'],
    [filtersOf([clause('a', 'GREATER_THAN', 'ten')]), 'needs a whole number'],
    [filtersOf([clause('a', 'REGEX MATCH', '(')]), 'not a regular expression'],
    [filtersOf([clause('a', 'IsMemberOf', 'x')]), 'Entra does not support IsMemberOf'],
    [filtersOf([]), 'scopingFilters, row 1, clauses: '],
    ['[', 'The scoping filter is not JSON'],
  ])('names the position of invalid input: %s', (text, place) => {
    expect(() => readScopingFilters(text)).toThrow(place);
  });
});
