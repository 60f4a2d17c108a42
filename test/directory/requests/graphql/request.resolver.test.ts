import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ChangeRequestResolver, RequestResolver } from '../../../../src/directory/requests/graphql/request.resolver.ts';
import type { RequestType } from '../../../../src/directory/requests/graphql/request.type.ts';
import { type AccessTokenId, newId } from '../../../../src/kernel/ids.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { aMark, aUser } from '../../../support/directory/given.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const resolver = new RequestResolver();

describe('RequestResolver', () => {
  it('returns the change of a request, unless another access token made it', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const mark = aMark();
    await stores.users.insert(aUser(enterprise.id), mark);
    const request: RequestType = anEntry(enterprise.id, { id: mark.requestId, accessTokenId: null });

    expect(await resolver.change(request, context)).toMatchObject({ requestId: mark.requestId, version: 1 });
    const foreign = { ...request, accessTokenId: newId<AccessTokenId>() };
    expect(await resolver.change(foreign, context)).toBeNull();
  });

  it('returns a remedy for failures only', () => {
    const request = anEntry(1 as never, { status: 409, scimType: 'uniqueness', outcome: 'REFUSED' });

    expect(resolver.remedy(request, 'EN')).toMatch(/userName/);
    expect(resolver.remedy({ ...request, outcome: 'SUCCEEDED' }, 'EN')).toBeNull();
  });
});

describe('ChangeRequestResolver', () => {
  it('returns no request with another access token than the change', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const entry = anEntry(enterprise.id, { accessTokenId: newId<AccessTokenId>() });
    await stores.requests.insertMany([entry]);
    const change = { enterpriseId: enterprise.id, requestId: entry.id };
    const of = (accessTokenId: AccessTokenId | null) =>
      new ChangeRequestResolver().request({ ...change, accessTokenId } as never, context);

    expect(await of(entry.accessTokenId)).toEqual(entry);
    expect(await of(null)).toBeNull();
  });
});
