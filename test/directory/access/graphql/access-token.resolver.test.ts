import { expect, it } from '@jest/globals';
import { getMetadataStorage } from 'type-graphql';
import type { AccessContext } from '../../../../src/directory/access/graphql/access-context.ts';
import { AccessTokenResolver } from '../../../../src/directory/access/graphql/access-token.resolver.ts';
import { AccessTokenType, IssuedAccessTokenType } from '../../../../src/directory/access/graphql/access-token.type.ts';
import { openTestDirectory } from '../../../support/directory/ask-directory.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

it('rotates an access token once: both are valid until the old one expires', async () => {
  const directory = await openTestDirectory();
  const secret = await directory.tokenWith(['READ_DIRECTORY']);
  const { data } = await directory.ask('{ enterprise(name: "acme") { accessTokens { id } } }');
  const rotate = (overlapHours: number) =>
    directory.ask(
      `mutation { rotateAccessToken(enterprise: "acme", id: "${data.enterprise.accessTokens[0].id}",
        overlapHours: ${overlapHours}) { secret accessToken { permissions } } }`,
    );
  const codesOf = async (token: string) => (await directory.ask('{ access { permissions } }', { token })).codes;

  const first = (await rotate(24)).data.rotateAccessToken;
  expect(first.accessToken).toEqual({ permissions: ['READ_DIRECTORY'] });
  expect([await codesOf(secret), await codesOf(first.secret)]).toEqual([[], []]);

  expect((await rotate(0)).codes).toEqual(['INVALID_VALUE']);
  await directory.ask(
    `mutation { revokeAccessToken(enterprise: "acme", id: "${data.enterprise.accessTokens[0].id}") { id } }`,
  );
  expect([await codesOf(secret), await codesOf(first.secret)]).toEqual([['UNAUTHENTICATED'], []]);
});

it('removes a revoked token from the cache of this process', async () => {
  const { context } = await resolverContext(['ADMINISTER']);
  const forgotten: string[] = [];
  const access = { ...context, forgetAccessToken: (id: string) => forgotten.push(id) } as unknown as AccessContext;
  const resolver = new AccessTokenResolver();

  const { accessToken } = await resolver.issueAccessToken('acme', 'Entra', ['USER_PROVISIONING'], null, access);
  await resolver.revokeAccessToken('acme', accessToken.id, access);

  expect(forgotten).toEqual([accessToken.id]);
});

it('has the secret only in the type of a new token', () => {
  const fieldsOf = (type: unknown) =>
    getMetadataStorage()
      .fields.filter(({ target }) => target === type)
      .map(({ name }) => name);

  expect(fieldsOf(IssuedAccessTokenType)).toContain('secret');
  expect(fieldsOf(AccessTokenType)).not.toContain('secret');
});
