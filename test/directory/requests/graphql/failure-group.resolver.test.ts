import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { FailureGroupResolver } from '../../../../src/directory/requests/graphql/failure-group.resolver.ts';
import type { FailureGroupType } from '../../../../src/directory/requests/graphql/failure-group.type.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

describe('FailureGroupResolver', () => {
  it('omits requests that are pruned', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const [stored, pruned] = [anEntry(enterprise.id), anEntry(enterprise.id)];
    await stores.requests.insertMany([stored]);
    const group = { lastRequest: stored, stillFailingRequests: [pruned.id, stored.id], healedRequests: [] };

    const requests = await new FailureGroupResolver().stillFailingRequests(
      group as Partial<FailureGroupType> as FailureGroupType,
      context,
    );

    expect(requests.map(({ id }) => id)).toEqual([stored.id]);
  });
});
