import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { EnterpriseRequestsResolver } from '../../../../src/directory/requests/graphql/enterprise-requests.resolver.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const resolver = new EnterpriseRequestsResolver();

describe('EnterpriseRequestsResolver', () => {
  it('returns the log page by page, newest first', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const entries = [anEntry(enterprise.id), anEntry(enterprise.id), anEntry(enterprise.id)];
    await stores.requests.insertMany(entries);

    const first = await resolver.requests(enterprise, null, { first: 2 }, context);
    const second = await resolver.requests(enterprise, null, { first: 2, after: first.endCursor }, context);

    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(ids).toEqual(entries.map(({ id }) => id).reverse());
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  });

  it('updates the word index before a search, and only then', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const projected: unknown[] = [];
    const projectNow = async (id: unknown) => {
      projected.push(id);
    };

    await resolver.requests(enterprise, { userName: 'babs' }, {}, { ...context, projectNow });
    await resolver.requests(enterprise, { userSearch: 'babs' }, {}, { ...context, projectNow });

    expect(projected).toEqual([enterprise.id]);
  });

  it('returns null for an id that is not a UUID', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);

    expect(await resolver.request(enterprise, 'x', context)).toBeNull();
  });
});
