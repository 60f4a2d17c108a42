import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { AccessContext } from '../../../../src/directory/access/graphql/access-context.ts';
import {
  EnterpriseSessionsResolver,
  LoginSessionResolver,
} from '../../../../src/directory/access/graphql/login-session.resolver.ts';
import { digestOf } from '../../../../src/directory/access/usecase/secrets.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

it('opens a session, lists it with its access token, and removes it from the cache when it ends', async () => {
  const { context, enterprise } = await resolverContext(['ADMINISTER']);
  const forgotten: string[] = [];
  const forgetSessions = (ids: readonly string[]) => forgotten.push(...ids);
  const access = { ...context, digestOfSession: digestOf, forgetSessions } as unknown as AccessContext;
  const resolver = new LoginSessionResolver();

  const { access: allowed } = await resolver.openSession(access);
  const [session] = await new EnterpriseSessionsResolver().sessions(enterprise, access);
  const token = session && (await resolver.accessToken(session, access));
  const ended = await resolver.endSessions('acme', access);

  expect(allowed.enterprise).toBe('acme');
  expect(token?.id).toBe(allowed.accessTokenId);
  expect([ended, forgotten]).toEqual([1, [session?.id]]);
});
