import { describe, expect, it } from '@jest/globals';
import { errorDocument, ScimError } from '../../../src/scim/protocol/scim-error.ts';

describe('errorDocument', () => {
  it('has the status as text and the scimType (RFC 7644 §3.12)', () => {
    expect(errorDocument(new ScimError(409, 'uniqueness', 'Choose another userName.'))).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '409',
      scimType: 'uniqueness',
      detail: 'Choose another userName.',
    });
  });

  it('has no scimType where the RFC defines none', () => {
    expect(errorDocument(new ScimError(404, null, 'There is no such user.'))).not.toHaveProperty('scimType');
  });
});
