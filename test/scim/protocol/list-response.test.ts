import { describe, expect, it } from '@jest/globals';
import { listResponse } from '../../../src/scim/protocol/list-response.ts';

describe('listResponse', () => {
  it('has the total and the size of the page (RFC 7644 §3.4.2)', () => {
    expect(listResponse({ resources: [{ id: '1' }, { id: '2' }], total: 7, startIndex: 3 })).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 7,
      startIndex: 3,
      itemsPerPage: 2,
      Resources: [{ id: '1' }, { id: '2' }],
    });
  });

  it('has an empty list when nothing matches', () => {
    expect(listResponse({ resources: [], total: 0, startIndex: 1 })).toMatchObject({ totalResults: 0, Resources: [] });
  });
});
