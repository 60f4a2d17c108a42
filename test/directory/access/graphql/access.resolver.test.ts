import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { AccessResolver, authorityToAccess } from '../../../../src/directory/access/graphql/access.resolver.ts';
import { ERROR_CODES } from '../../../../src/directory/graphql/errors/error-code.enum.ts';
import { administrationSession, tokenSession } from '../../../support/directory/sessions.ts';

describe('authorityToAccess', () => {
  it('maps a token to its ID, its permissions and the name of its enterprise', async () => {
    const { authority } = await tokenSession('acme', ['READ_DIRECTORY']);

    expect(authorityToAccess(authority)).toEqual({
      enterprise: 'acme',
      permissions: ['READ_DIRECTORY'],
      accessTokenId: authority.accessToken?.id,
    });
  });

  it('maps the administration token to no enterprise and no token', () => {
    const { authority } = administrationSession();

    expect(authorityToAccess(authority)).toMatchObject({ enterprise: null, accessTokenId: null });
  });
});

describe('AccessResolver', () => {
  it('lists every error code', () => {
    expect(new AccessResolver().errorCodes()).toEqual(Object.keys(ERROR_CODES));
  });
});
