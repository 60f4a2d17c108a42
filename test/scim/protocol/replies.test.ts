import { describe, expect, it } from '@jest/globals';
import { listResponse } from '../../../src/scim/protocol/list-response.ts';
import { errorDocument, ScimError } from '../../../src/scim/protocol/scim-error.ts';

describe('listResponse', () => {
  it('counts what matched and what the page holds (RFC 7644 §3.4.2)', () => {
    expect(listResponse({ resources: [{ id: '1' }, { id: '2' }], total: 7, startIndex: 3 })).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 7,
      startIndex: 3,
      itemsPerPage: 2,
      Resources: [{ id: '1' }, { id: '2' }],
    });
  });

  it('shows an empty list when nothing matched', () => {
    expect(listResponse({ resources: [], total: 0, startIndex: 1 })).toMatchObject({ totalResults: 0, Resources: [] });
  });
});

describe('errorDocument', () => {
  it('spells the status as text and names the kind of error (RFC 7644 §3.12)', () => {
    expect(errorDocument(new ScimError(409, 'uniqueness', 'Choose another userName.'))).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '409',
      scimType: 'uniqueness',
      detail: 'Choose another userName.',
    });
  });

  it('leaves the kind out where the RFC has none', () => {
    expect(errorDocument(new ScimError(404, null, 'There is no such user.'))).not.toHaveProperty('scimType');
  });
});
