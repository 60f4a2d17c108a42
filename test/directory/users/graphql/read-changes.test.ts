import { beforeEach, describe, expect, it } from '@jest/globals';
import { readChanges } from '../../../../src/directory/users/graphql/read-changes.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';

const UPDATE = `mutation ($id: ID!, $changes: UserChangesInput!, $ifVersion: Int) {
  updateUser(enterprise: "acme", id: $id, changes: $changes, ifVersion: $ifVersion) {
    version active title name { givenName familyName } emails { value type primary }
  }
}`;

describe('changing users', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let id: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    id = await createUser(directory, {
      userName: 'babs',
      title: 'Guide',
      name: { givenName: 'Barbara', familyName: 'Jensen' },
      emails: [{ value: 'b@work', type: 'work' }],
    });
  });

  const update = (changes: object, ifVersion: number | null = null) =>
    directory.ask(UPDATE, { variables: { id, changes, ifVersion } });

  it('keeps omitted attributes, clears attributes that are null, and merges the name', async () => {
    const { data } = await update({ title: null, name: { givenName: 'Babs' } });

    expect(data.updateUser).toMatchObject({
      version: 2,
      active: true,
      title: null,
      name: { givenName: 'Babs', familyName: 'Jensen' },
      emails: [{ value: 'b@work' }],
    });
  });

  it('applies steps in order', async () => {
    const { data } = await update({
      emails: [
        { add: [{ value: 'b@home', type: 'home' }] },
        { set: { where: { type: { eq: 'work' } }, to: { value: 'c@work', type: null } } },
        { remove: { type: { eq: 'home', ne: null } } },
        { set: { where: { type: { eq: 'other' } }, to: { value: 'd' }, orAdd: { value: 'd', type: 'other' } } },
      ],
    });

    expect(data.updateUser.emails).toEqual([
      { value: 'c@work', type: null, primary: null },
      { value: 'd', type: 'other', primary: null },
    ]);
  });

  it('clears a multi-valued attribute that is null', async () => {
    const { data } = await update({ emails: null });

    expect(data.updateUser.emails).toEqual([]);
  });

  it.each([
    ['two fields', { replace: [], add: [] }],
    ['no field', {}],
    ['a field that is null', { replace: null }],
  ])('refuses a step with %s', async (_, step) => {
    const { data, messages } = await update({ emails: [step] });

    expect(data).toBeUndefined();
    expect(messages[0]).toMatch(/exactly one key|must be non-null/i);
  });

  it('refuses a step with two fields in the document itself', async () => {
    const { messages } = await directory.ask(
      `mutation { updateUser(enterprise: "acme", id: "${id}", changes: { addresses: [{ replace: [], add: [] }] }) { id } }`,
    );

    expect(messages[0]).toMatch(/exactly one key/i);
  });

  it('names the attribute of a step that matches no value', async () => {
    const { codes, fields } = await update({
      emails: [{ set: { where: { type: { eq: 'fax' } }, to: { value: 'x' } } }],
    });

    expect([codes, fields]).toEqual([['NO_TARGET'], ['emails']]);
  });

  it('refuses too many steps', async () => {
    const { codes, fields } = await update({ emails: Array.from({ length: 1_001 }, () => ({ add: [] })) });

    expect([codes, fields]).toEqual([['LIMIT_EXCEEDED'], ['emails']]);
  });

  it('refuses a step whose filter is too large', async () => {
    const { codes, fields } = await update({ emails: [{ remove: { or: Array.from({ length: 1_001 }, () => ({})) } }] });

    expect([codes, fields]).toEqual([['LIMIT_EXCEEDED'], ['emails']]);
  });

  it.each([
    ['steps', { add: [] }, 501],
    ['conditions', { remove: { or: Array.from({ length: 100 }, () => ({})) } }, 5],
  ])('limits the %s of all attributes together', async (_, step, times) => {
    const steps = Array.from({ length: times }, () => step);

    const one = await update({ emails: steps });
    const two = await update({ emails: steps, phoneNumbers: steps });

    expect(one.codes).toEqual([]);
    expect([two.codes, two.fields]).toEqual([['LIMIT_EXCEEDED'], ['phoneNumbers']]);
  });

  it('changes only the version that the caller read', async () => {
    const first = await update({ title: 'Boss' }, 1);
    const second = await update({ title: 'Clerk' }, 1);

    expect(first.data.updateUser.version).toBe(2);
    expect(second.codes).toEqual(['STALE_VERSION']);
  });

  it('changes a user only at accepted versions', async () => {
    const mutations = [
      ['updateUser', 'changes: { title: "x" }', '{ id }'],
      ['replaceUser', 'user: { userName: "babs" }', '{ id }'],
      ['deleteUser', '', ''],
    ];
    for (const [name, what, fields] of mutations) {
      for (const condition of ['ifVersionIn: [7, 8]', 'ifVersionIn: []', 'unlessVersionIn: [1]']) {
        const { codes } = await directory.ask(
          `mutation { ${name}(enterprise: "acme", id: "${id}" ${what} ${condition}) ${fields} }`,
        );
        expect(codes).toEqual(['STALE_VERSION']);
      }
    }
    const { data } = await directory.ask(
      `mutation { updateUser(enterprise: "acme", id: "${id}", changes: { title: "x" },
        ifVersionIn: [1, 9], unlessVersionIn: [2]) { version } }`,
    );
    expect(data.updateUser).toEqual({ version: 2 });
  });

  it('keeps a replaced user deactivated if active is left out', async () => {
    const replace = (active: string) =>
      directory.ask(
        `mutation { replaceUser(enterprise: "acme", id: "${id}", user: { userName: "babs" ${active} }) { active } }`,
      );

    expect((await replace('active: null')).data.replaceUser).toEqual({ active: false });
    expect((await replace('')).data.replaceUser).toEqual({ active: false });
    expect((await replace('active: true')).data.replaceUser).toEqual({ active: true });
    expect((await replace('')).data.replaceUser).toEqual({ active: true });
  });

  it('replaces a user completely', async () => {
    const { data } = await directory.ask(
      `mutation ($id: ID!) { replaceUser(enterprise: "acme", id: $id, user: { userName: "BABS" }, ifVersion: 1) {
        version userName title active emails { value } } }`,
      { variables: { id } },
    );

    expect(data.replaceUser).toEqual({ version: 2, userName: 'BABS', title: null, active: true, emails: [] });
  });

  it('deletes a user only once', async () => {
    const remove = () => directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);

    const first = await remove();
    const second = await remove();

    expect(first.data.deleteUser).toBe(id);
    expect(second.codes).toEqual(['USER_NOT_FOUND']);
  });

  it('names the attribute that it refuses', async () => {
    const { codes, fields } = await directory.ask(
      'mutation { createUser(enterprise: "acme", user: { userName: "" }) { id } }',
    );

    expect([codes, fields]).toEqual([['FIELD_REQUIRED'], ['userName']]);
  });
});

describe('readChanges', () => {
  it('keeps null where it clears, and drops it where it means no value', () => {
    const set = { where: { type: { eq: 'work', ne: null } }, to: { value: null }, orAdd: null };
    const changes = readChanges({ title: null, emails: [{ set }, { add: [{ value: 'x', type: null }] }] });

    expect(changes).toEqual({
      title: null,
      emails: [{ set: { where: { type: { eq: 'work' } }, to: { value: null } } }, { add: [{ value: 'x' }] }],
    });
  });
});
