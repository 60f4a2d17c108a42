import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { AccessContext } from '../../../../src/directory/access/graphql/access-context.ts';
import { EnterpriseResolver } from '../../../../src/directory/access/graphql/enterprise.resolver.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

it('notes a rename and a deletion with the old and the new name', async () => {
  const session = administrationSession();
  const changes: unknown[] = [];
  const context = { session: async () => session, noteEnterprise: (change: unknown) => changes.push(change) };
  const access = context as unknown as AccessContext;
  const resolver = new EnterpriseResolver();

  const { id } = await resolver.createEnterprise('acme', access);
  await resolver.renameEnterprise('acme', 'new', access);
  const deleted = await resolver.deleteEnterprise('NEW', access);

  expect(deleted).toBe(id);
  expect(changes).toEqual([
    { kind: 'renamed', id, name: 'acme', newName: 'new' },
    { kind: 'deleted', id, name: 'new', newName: null },
  ]);
});
