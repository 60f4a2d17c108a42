import { describe, expect, it } from '@jest/globals';
import {
  fitsUrl,
  readExploreSearch,
  selectedTab,
} from '../../../../../src/console/app/pages/explore/explore-search.ts';

describe('the URL parameters of the page Explore', () => {
  it('accept variables as text or object', () => {
    expect(readExploreSearch({ variables: '{"enterprise":"acme"}' }).variables).toBe('{"enterprise":"acme"}');
    expect(readExploreSearch({ variables: { enterprise: 'acme' } }).variables).toBe('{\n  "enterprise": "acme"\n}');
  });

  it('drop invalid values', () => {
    const nothing = { part: undefined, scim: undefined, query: undefined, variables: undefined, type: undefined };

    expect(readExploreSearch({ part: 'sql', scim: 7, query: ['{ access }'], variables: [1], type: '<b>' })).toEqual(
      nothing,
    );
    expect(readExploreSearch({ scim: 'x'.repeat(2001), query: 'x'.repeat(6001) })).toEqual(nothing);
  });

  it('select GraphQL when there is a document and no tab', () => {
    expect(selectedTab({ query: '{ access { permissions } }' })).toBe('graphql');
    expect(selectedTab({ query: '{ access { permissions } }', part: 'filter' })).toBe('filter');
    expect(selectedTab({ scim: 'active eq true' })).toBe('filter');
  });

  it('reject documents that are too long for a request line', () => {
    expect(fitsUrl('{ access { permissions } }', '{}')).toBe(true);
    expect(fitsUrl('{'.repeat(2001), '')).toBe(false);
  });
});
