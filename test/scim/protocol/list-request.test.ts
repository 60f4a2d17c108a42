import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import { parseListRequest, parseSearchRequest } from '../../../src/scim/protocol/list-request.ts';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';

const limits = { defaultCount: 20, maxCount: 100 };

const list = (query: Record<string, unknown>) => parseListRequest(query, limits);

describe('parseListRequest', () => {
  it('has defaults for missing parameters', () => {
    expect(list({})).toEqual({
      filter: null,
      sortBy: null,
      sortOrder: 'ascending',
      startIndex: 1,
      count: 20,
      projection: { attributes: null, excludedAttributes: null },
    });
  });

  it('reads the filter', () => {
    expect(list({ filter: 'userName eq "x"' }).filter).toEqual(parseFilter('userName eq "x"'));
  });

  it('reads sortBy, and sortOrder in any case', () => {
    expect(list({ sortBy: 'name.familyName', sortOrder: 'Descending' })).toMatchObject({
      sortBy: { schema: null, attribute: 'name', subAttribute: 'familyName' },
      sortOrder: 'descending',
    });
  });

  it.each([
    ['0', 1],
    ['-5', 1],
    ['6', 6],
    [7, 7],
    ['9'.repeat(400), 2_147_483_647],
  ])('reads the startIndex %s as %d', (startIndex, expected) => {
    expect(list({ startIndex }).startIndex).toBe(expected);
  });

  it.each([
    ['0', 0],
    ['-1', 0],
    ['5', 5],
    ['5000', 100],
  ])('reads the count %s as %d', (count, expected) => {
    expect(list({ count }).count).toBe(expected);
  });

  it('treats an empty parameter as missing', () => {
    const empty = { filter: '', sortBy: '', sortOrder: '', startIndex: '', count: '', attributes: '' };

    expect(list(empty)).toEqual(list({}));
    expect(list({ ...empty, excludedAttributes: 'title' })).toEqual(list({ excludedAttributes: 'title' }));
  });

  it('reads the notations of a whole number', () => {
    expect(list({ startIndex: '7.0', count: '1e1' })).toMatchObject({ startIndex: 7, count: 10 });
  });

  it.each([
    ['emails[type eq "work"]', ['emails']],
    ['title,emails[type eq "a,b]" and value pr].value,id', ['title', 'emails.value', 'id']],
  ])('ignores filters in brackets: %s', (attributes, names) => {
    expect(list({ attributes }).projection).toEqual(list({ attributes: names.join(',') }).projection);
  });

  it('reads lists of attributes', () => {
    const { projection } = list({ attributes: 'id, name.givenName,,emails' });

    expect(projection.attributes?.map(({ attribute }) => attribute)).toEqual(['id', 'name', 'emails']);
    expect(list({ excludedAttributes: 'members' }).projection.excludedAttributes).toHaveLength(1);
  });

  it('ignores unknown parameters and empty lists of attributes', () => {
    expect(list({ aadOptscim062020: '', cursor: 'x', attributes: '' })).toEqual(list({}));
  });

  it.each([
    [{ startIndex: 'one' }, 'invalidValue'],
    [{ startIndex: '1.5' }, 'invalidValue'],
    [{ count: 'many' }, 'invalidValue'],
    [{ count: 1.5 }, 'invalidValue'],
    [{ count: ['1', '2'] }, 'invalidValue'],
    [{ sortOrder: 'sideways' }, 'invalidValue'],
    [{ sortBy: 'a b' }, 'invalidValue'],
    [{ sortBy: ['a', 'b'] }, 'invalidValue'],
    [{ attributes: 'emails[type eq "work"' }, 'invalidValue'],
    [{ attributes: { a: '1' } }, 'invalidValue'],
    [{ attributes: Array(201).fill('id') }, 'invalidValue'],
    [{ attributes: 'id', excludedAttributes: 'name' }, 'invalidValue'],
    [{ filter: ['a pr', 'b pr'] }, 'invalidValue'],
    [{ filter: { a: 'b' } }, 'invalidValue'],
    [{ filter: 'a zz "b"' }, 'invalidFilter'],
  ])('refuses %j', (query, scimType) => {
    expect(() => list(query)).toThrow(expect.objectContaining({ status: 400, scimType }));
  });

  it('names the invalid parameter', () => {
    expect(() => list({ startIndex: 'one' })).toThrow(/^"startIndex" must be given once, as a whole number/);
  });
});

describe('parseSearchRequest', () => {
  it('reads the parameters of a list query from JSON', () => {
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      attributes: ['id', 'name.givenName'],
      Filter: 'title pr',
      sortBy: null,
      startIndex: 3,
      count: 10,
    };

    const query = { attributes: 'id,name.givenName', filter: 'title pr', startIndex: '3', count: '10' };
    expect(parseSearchRequest(body, limits)).toEqual(list(query));
  });

  it.each([null, 'x', [], 7])('refuses the body %j', (body) => {
    expect(() => parseSearchRequest(body, limits)).toThrow(expect.objectContaining({ scimType: 'invalidSyntax' }));
  });

  it('returns a request or throws a ScimError for any JSON', () => {
    const name = fc.constantFrom('filter', 'sortBy', 'sortOrder', 'startIndex', 'count', 'attributes', 'x');

    fc.assert(
      fc.property(fc.oneof(fc.dictionary(name, fc.jsonValue()), fc.jsonValue()), (body) => {
        try {
          parseSearchRequest(body, limits);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
    );
  });
});
