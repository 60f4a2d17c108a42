import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ClientDeviationResolver } from '../../../../src/directory/requests/graphql/deviation.type.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

describe('ClientDeviationResolver', () => {
  it('returns the last request, and null once it is pruned', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    await stores.requests.insertMany([anEntry(enterprise.id, { deviations: ['CAPITAL_OP'] })]);
    const [deviation] = await stores.requests.deviations(enterprise.id);
    const resolver = new ClientDeviationResolver();

    expect(resolver.dialect(deviation as never)).toBe('CAPITAL_OP');
    expect(await resolver.lastRequest(deviation as never, context)).toMatchObject({ id: deviation?.lastRequestId });
    await stores.requests.prune(enterprise.id, new Date('2999-01-01'), 9);
    expect(await resolver.lastRequest(deviation as never, context)).toBeNull();
  });
});
