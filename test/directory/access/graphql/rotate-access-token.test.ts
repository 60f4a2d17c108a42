import { expect, it } from '@jest/globals';
import { openTestDirectory } from '../../../support/directory/ask-directory.ts';

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
