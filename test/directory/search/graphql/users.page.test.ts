import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { UsersPageResolver, UsersPageType } from '../../../../src/directory/search/graphql/users.page.ts';

it.each<[counted: number | null, upTo: number | null, total: number | null]>([
  [7, null, 7],
  [7, 5, 5],
  [7, 9, 7],
  [null, 5, null],
])('of %p counted users, a total up to %p is %p', (counted, upTo, total) => {
  const page = Object.assign(new UsersPageType(), { counted });

  expect(new UsersPageResolver().total(page, upTo)).toBe(total);
});
