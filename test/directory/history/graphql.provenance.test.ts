import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type RequestId } from '../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../support/directory/ask-directory.ts';

describe('provenance', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let id: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    id = await createUser(directory, { userName: 'babs', title: 'Guide', nickName: 'Babs' });
  });

  const ask = (selection: string) => directory.ask(`{ enterprise(name: "acme") { ${selection} } }`);
  const inAcme = async (selection: string) => (await ask(selection)).data.enterprise;
  const change = (changes: string, requestId = newId<RequestId>()) =>
    directory.ask(`mutation { updateUser(enterprise: "acme", id: "${id}", changes: ${changes}) { id } }`, {
      requestId,
    });

  it('returns the change that set each attribute', async () => {
    const requestId = newId<RequestId>();
    await change('{ title: "Boss", nickName: null }', requestId);

    const { user } = await inAcme(`user(id: "${id}") { provenance { field change { version requestId } } }`);

    expect(user.provenance).toEqual([
      { field: 'userName', change: { version: 1, requestId: expect.any(String) } },
      { field: 'active', change: { version: 1, requestId: expect.any(String) } },
      { field: 'title', change: { version: 2, requestId } },
    ]);
  });

  it('returns the provenance of a user as of a change', async () => {
    await change('{ title: "Boss" }');

    const { changes } = await inAcme('changes { nodes { user { provenance { field change { version } } } } }');

    const titles = changes.nodes.map(
      ({ user }: { user: { provenance: { field: string; change: { version: number } }[] } }) =>
        user.provenance.find(({ field }) => field === 'title')?.change.version,
    );
    expect(titles).toEqual([2, 1]);
  });
});
