import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readFilter, readSearch, readUsersQuery } from '../../../../src/directory/search/graphql/read-users-query.ts';
import { keysetToCursor } from '../../../../src/directory/search/graphql/user-cursor.ts';
import type { UsersArgs } from '../../../../src/directory/search/graphql/users.args.ts';
import { newId, type UserId } from '../../../../src/kernel/ids.ts';

const limits = { maxPageSize: 500, withTotal: false, totalUpTo: null };
const read = (args: Partial<UsersArgs>) => readUsersQuery(args as UsersArgs, limits);
const refusal = (code: string, field: string) => expect.objectContaining({ code, field });

describe('the arguments of a page of users', () => {
  it('select all users in the order of creation if they are left out', () => {
    expect(read({})).toMatchObject({ filter: {}, search: [], orderBy: [], offset: 0, after: null });
  });

  it('have either an offset or a cursor', () => {
    const after = keysetToCursor({ id: newId<UserId>(), keys: [] }, []);

    expect(() => read({ after, offset: 0 })).toThrow(refusal('INVALID_VALUE', 'offset'));
    expect(() => read({ offset: -1 })).toThrow(refusal('INVALID_VALUE', 'offset'));
  });

  it('have at most 10 sort keys and 10 search words', () => {
    const orderBy = Array.from({ length: 11 }, () => ({ by: 'id', direction: 'ASC' }) as const);

    expect(() => read({ orderBy })).toThrow(refusal('LIMIT_EXCEEDED', 'orderBy'));
    expect(() => readSearch('a b c d e f g h i j k')).toThrow(refusal('LIMIT_EXCEEDED', 'search'));
  });

  it('mean no condition by null', () => {
    expect(readFilter({ title: null, active: { eq: true, ne: null } } as never)).toEqual({ active: { eq: true } });
    expect(readFilter(null)).toEqual({});
  });
});
