import { describe, expect, it } from '@jest/globals';
import { listUsers, searchUsers } from '../../../../src/scim/http/users/list-users.ts';
import { fakeContext } from '../fake-context.ts';

describe('listUsers', () => {
  it('requests the page from its first user on', async () => {
    const { context, directory } = fakeContext({ url: '/Users?startIndex=11&count=5' });

    const reply = await listUsers(context);

    expect(directory.sent[0]?.variables).toMatchObject({ first: 5, offset: 10 });
    expect(JSON.parse(reply.json ?? '')).toMatchObject({ totalResults: 3, startIndex: 11, itemsPerPage: 1 });
  });

  it('reports typographic quotation marks in the filter', async () => {
    const { context } = fakeContext({ url: `/Users?filter=${encodeURIComponent('userName eq “ada”')}` });

    await listUsers(context);

    expect(context.deviations).toEqual(['OTHER_QUOTES']);
  });
});

describe('searchUsers', () => {
  it('reads the same parameters from the body and limits the page', async () => {
    const { context, directory } = fakeContext({ method: 'POST', body: { count: 1_000, filter: 'title pr' } });

    await searchUsers(context);

    expect(directory.sent[0]?.variables).toMatchObject({ filter: { title: { present: true } }, first: 50, offset: 0 });
  });
});
