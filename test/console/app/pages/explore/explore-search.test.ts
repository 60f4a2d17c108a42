import { describe, expect, it } from '@jest/globals';
import { fitsUrl, partOf, readExploreSearch } from '../../../../../src/console/app/pages/explore/explore-search.ts';

describe('the address of the page to explore', () => {
  it('takes variables as text, and as the object that they are', () => {
    expect(readExploreSearch({ variables: '{"enterprise":"acme"}' }).variables).toBe('{"enterprise":"acme"}');
    expect(readExploreSearch({ variables: { enterprise: 'acme' } }).variables).toBe('{\n  "enterprise": "acme"\n}');
  });

  it('leaves out what it cannot mean', () => {
    const nothing = { part: undefined, scim: undefined, query: undefined, variables: undefined, type: undefined };

    expect(readExploreSearch({ part: 'sql', scim: 7, query: ['{ access }'], variables: [1], type: '<b>' })).toEqual(
      nothing,
    );
    expect(readExploreSearch({ scim: 'x'.repeat(2001), query: 'x'.repeat(6001) })).toEqual(nothing);
  });

  it('means GraphQL where it holds a document and names no other part', () => {
    expect(partOf({ query: '{ access { permissions } }' })).toBe('graphql');
    expect(partOf({ query: '{ access { permissions } }', part: 'filter' })).toBe('filter');
    expect(partOf({ scim: 'active eq true' })).toBe('filter');
  });

  it('has no room for documents that no server would take in a line', () => {
    expect(fitsUrl('{ access { permissions } }', '{}')).toBe(true);
    expect(fitsUrl('{'.repeat(2001), '')).toBe(false);
  });
});
