import 'reflect-metadata';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UsersQuery } from '../../../../src/directory/search/domain/user-search.ts';
import type { SearchContext } from '../../../../src/directory/search/graphql/search-context.ts';
import { UserReportsResolver } from '../../../../src/directory/search/graphql/users.resolver.ts';
import { userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import { newId } from '../../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';
import { aUser } from '../../../support/directory/given.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

type Directory = Awaited<ReturnType<typeof openTestDirectory>>;

describe('the list of users', () => {
  let directory: Directory;
  beforeEach(async () => {
    directory = await openTestDirectory();
  });

  const page = (args: string, selection = 'nodes { userName } hasNextPage endCursor') =>
    directory.ask(`{ enterprise(name: "acme") { users${args} { ${selection} } } }`);
  const names = (answer: { data: { enterprise: { users: { nodes: { userName: string }[] } } } }) =>
    answer.data.enterprise.users.nodes.map(({ userName }) => userName);
  const createSome = async (...userNames: string[]) => {
    for (const userName of userNames) await createUser(directory, { userName });
  };

  it('filters, and ignores null', async () => {
    await createSome('anna', 'bert', 'annika');

    const answer = await page('(filter: { and: [{ userName: { startsWith: "ann", eq: null } }], not: null })');

    expect(names(answer)).toEqual(['anna', 'annika']);
  });

  it('sorts by the given keys', async () => {
    await createSome('anna', 'carl', 'bert');

    const answer = await page('(orderBy: [{ by: USER_NAME, direction: DESC }])');

    expect(names(answer)).toEqual(['carl', 'bert', 'anna']);
  });

  it('returns each user once over all pages', async () => {
    await createSome('a', 'b', 'c', 'd', 'e');
    const seen: string[] = [];
    let after: string | null = null;
    let hasNextPage = true;
    while (hasNextPage) {
      const answer = await page(`(first: 2, after: ${JSON.stringify(after)})`);
      seen.push(...names(answer));
      ({ hasNextPage, endCursor: after } = answer.data.enterprise.users);
    }

    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  const readAll = async (orderBy: string) => {
    const seen: string[] = [];
    let after: string | null = null;
    let hasNextPage = true;
    while (hasNextPage) {
      const answer = await page(`(first: 2, after: ${JSON.stringify(after)}, orderBy: [${orderBy}])`);
      seen.push(...names(answer));
      ({ hasNextPage, endCursor: after } = answer.data.enterprise.users);
      expect(hasNextPage && after === null).toBe(false);
    }
    return seen;
  };

  it.each([
    ['{ by: USER_NAME, direction: DESC }', ['e', 'D', 'c', 'Bea', 'a']],
    ['{ by: TITLE }', ['c', 'Bea', 'D', 'a', 'e']],
    ['{ by: TITLE, direction: DESC }', ['a', 'e', 'Bea', 'D', 'c']],
    ['{ by: ACTIVE, direction: DESC }, { by: TITLE }, { by: USER_NAME, direction: DESC }', ['c', 'D', 'e', 'a', 'Bea']],
    ['{ by: EMAILS_VALUE }, { by: CREATED_AT, direction: DESC }', ['Bea', 'e', 'c', 'D', 'a']],
  ])('returns each user once over all pages of the order %s', async (orderBy, expected) => {
    await createUser(directory, { userName: 'Bea', title: 'Chief', active: false, emails: [{ value: 'b@x' }] });
    await createUser(directory, { userName: 'a' });
    await createUser(directory, { userName: 'D', title: 'chief' });
    await createUser(directory, { userName: 'c', title: 'boss' });
    await createUser(directory, { userName: 'e' });

    expect(await readAll(orderBy)).toEqual(expected);
  });

  it('keeps cursors short, whatever the length of the sorted texts', async () => {
    const title = '\u0001𝒜'.repeat(5_000);
    await createUser(directory, { userName: '\u0001'.repeat(1_000), externalId: '𝒜'.repeat(250), title });
    await createSome('a');
    const keys = ['USER_NAME', 'EXTERNAL_ID', 'TITLE', 'USER_NAME', 'EXTERNAL_ID', 'TITLE', 'USER_NAME', 'USER_NAME'];
    const orderBy = keys.map((by) => `{ by: ${by} }`).join();

    const { data } = await page(`(first: 1, orderBy: [${orderBy}])`);
    const { hasNextPage, endCursor } = data.enterprise.users;
    const rest = await page(`(after: "${endCursor}", orderBy: [${orderBy}])`);

    expect(hasNextPage).toBe(true);
    expect(endCursor.length).toBeLessThan(16_384);
    expect(names(rest)).toEqual(['a']);
  });

  it('has no next page after an empty page, which has no cursor', async () => {
    await createSome('a');

    expect((await page('(first: 0)', 'total hasNextPage endCursor')).data.enterprise.users).toEqual({
      total: 1,
      hasNextPage: false,
      endCursor: null,
    });
  });

  it.each(['x', '0000-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', ''])(
    'refuses a cursor with the time %j',
    async (key) => {
      const { codes } = await page(`(after: "${cursor('createdAt:ASC', `=${key}`)}", orderBy: [{ by: CREATED_AT }])`);

      expect(codes).toEqual(['INVALID_VALUE']);
    },
  );

  it('counts up to the requested number, and up to the largest of several', async () => {
    await createSome('a', 'b', 'c');

    const { data } = await directory.ask(
      '{ enterprise(name: "acme") { users(first: 0) { one: total(upTo: 1) two: total(upTo: 2) none: total(upTo: 0) } } }',
    );
    const { codes, fields } = await directory.ask('{ enterprise(name: "acme") { users { total(upTo: -1) } } }');

    expect(data.enterprise.users).toEqual({ one: 1, two: 2, none: 0 });
    expect([codes, fields]).toEqual([['INVALID_VALUE'], ['upTo']]);
  });

  it('finds users by words and a filter', async () => {
    await createSome('anna.smith@acme.example', 'ann', 'bert.annan');

    expect(names(await page('(search: " ANN ")'))).toEqual(['anna.smith@acme.example', 'ann', 'bert.annan']);
    expect(names(await page('(search: "smi AN")'))).toEqual(['anna.smith@acme.example']);
    expect(names(await page('(search: "nna")'))).toEqual([]);
    expect(names(await page('(search: "an", filter: { userName: { eq: "ann" } })'))).toEqual(['ann']);
  });

  it('finds users regardless of accents, symbols and spaces', async () => {
    await createUser(directory, {
      userName: 'u',
      displayName: 'Hélène O’Neil',
      phoneNumbers: [{ value: '+1 514 555-0101' }],
    });

    for (const words of ['helene neil', "o'neil", '5550101', '(514) 555 0101']) {
      expect(names(await page(`(search: "${words}")`))).toEqual(['u']);
    }
  });

  it('updates the word index before a search by words, and before no other query', async () => {
    const { projection, userSearch } = directory.stores;
    const { project } = projection;
    const { list } = userSearch;
    const steps: string[] = [];
    projection.project = (...given) => project(...given).finally(() => steps.push('projected'));
    userSearch.list = (...given) => list(...given).finally(() => steps.push('listed'));

    await page('(search: "ann")');
    await page('');

    expect(steps).toEqual(['projected', 'listed', 'listed']);
  });

  it.each([`"${'x'.repeat(1_001)}"`, '"1 2 3 4 5 6 7 8 9 a b"'])(
    'refuses a search that is too long',
    async (search) => {
      const { codes, fields } = await page(`(search: ${search})`);

      expect([codes, fields]).toEqual([['LIMIT_EXCEEDED'], ['search']]);
    },
  );

  it('skips by offset', async () => {
    await createSome('a', 'b', 'c');

    expect(names(await page('(offset: 1, first: 1)'))).toEqual(['b']);
  });

  it('counts only if the total is requested, wherever it is selected', async () => {
    await createSome('a', 'b');
    const counted: boolean[] = [];
    const { list } = directory.stores.userSearch;
    Object.assign(directory.stores.userSearch, {
      list: (enterpriseId: never, query: UsersQuery) => {
        counted.push(query.withTotal);
        return list(enterpriseId, query);
      },
    });

    await page('', 'nodes { id }');
    const direct = await page('(first: 0)', 'total nodes { id }');
    const spread = await page('(first: 1)', '... on UsersPage { total }');

    expect(counted).toEqual([false, true, true]);
    expect(direct.data.enterprise.users).toEqual({ total: 2, nodes: [] });
    expect(spread.data.enterprise.users).toEqual({ total: 2 });
  });

  it.each([
    ['an invalid cursor', '(after: "nonsense")', 'INVALID_VALUE', 'after'],
    [
      'a cursor of another list',
      `(after: "${Buffer.from('change:1').toString('base64url')}")`,
      'INVALID_VALUE',
      'after',
    ],
    ['a cursor of another order', `(after: "${cursor()}", orderBy: [{ by: ID }])`, 'INVALID_VALUE', 'after'],
    ...[
      ['a cursor of another direction', cursor('title:DESC', '=x'), 'TITLE'],
      ['a cursor of an order by more keys', cursor('title:ASC,title:ASC', '=x', '=x'), 'TITLE'],
      ['a cursor of too many keys', cursor('title:ASC', '=x', '=x'), 'TITLE'],
      ['a cursor without keys', cursor('title:ASC'), 'TITLE'],
      ['a cursor of an invalid key', cursor('title:ASC', 'x'), 'TITLE'],
      ['a cursor without a value of a required attribute', cursor('userName:ASC', ''), 'USER_NAME'],
      ['a cursor with two different IDs', cursor('id:ASC', `=${newId()}`), 'ID'],
      ['a cursor that is too long', cursor('title:ASC', `=${'x'.repeat(20_000)}`), 'TITLE'],
      ['a cursor without a user', Buffer.from('ordered-user:x\0title:ASC\0=x').toString('base64url'), 'TITLE'],
    ].map(
      ([what = '', after, by]) =>
        [what, `(after: "${after}", orderBy: [{ by: ${by} }])`, 'INVALID_VALUE', 'after'] as const,
    ),
    ['a cursor together with an offset', `(after: "${cursor()}", offset: 0)`, 'INVALID_VALUE', 'offset'],
    ['a negative page size', '(first: -1)', 'INVALID_VALUE', 'first'],
    ['a negative offset', '(offset: -1)', 'INVALID_VALUE', 'offset'],
    ['a page size above the limit', '(first: 51)', 'LIMIT_EXCEEDED', 'first'],
    ['too many sort keys', `(orderBy: [${'{ by: ID }'.repeat(11)}])`, 'LIMIT_EXCEEDED', 'orderBy'],
    ['a filter of too many conditions', `(filter: { or: [${'{}'.repeat(1_001)}] })`, 'LIMIT_EXCEEDED', 'filter'],
    ['a filter that is too deep', `(filter: ${'{ not: '.repeat(101)}{}${'}'.repeat(101)})`, 'LIMIT_EXCEEDED', 'filter'],
  ])('refuses %s, naming it', async (_, args, code, field) => {
    const answer = await page(args);

    expect(answer.codes).toEqual([code]);
    expect(answer.fields).toEqual([field]);
    expect(answer.messages[0]).toContain(field);
  });
});

it("finds a user's reports by the manager, in one page", async () => {
  const session = await tokenSession('acme', ['MANAGE_USERS']);
  const { id: enterpriseId } = session.enterprise;
  const manager = aUser(enterpriseId);
  const report = aUser(enterpriseId, { manager: { value: manager.id } });
  session.state.users.push(manager, report);
  const pageBytes = { read: (list: (maxBytes: number) => unknown) => list(1_000) };
  const context = { session: async () => session, maxPageSize: 100, pageBytes } as unknown as SearchContext;

  const reports = await new UserReportsResolver().reports(userToType(manager), 10, context);

  expect(reports.map(({ id }) => id)).toEqual([report.id]);
});

/** @param parts of a cursor in a requested order: the name of the order, and the keys */
function cursor(...parts: readonly string[]): string {
  const place = parts.length === 0 ? `user:${newId()}` : `ordered-user:${[newId(), ...parts].join('\0')}`;
  return Buffer.from(place).toString('base64url');
}
