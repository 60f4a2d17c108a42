import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { listCost, pageCost } from '../../../../src/directory/graphql/limits/cost.ts';

type Estimated = Parameters<typeof pageCost>[0];

it('multiplies the cost of an element by the page size, limited by the setting', () => {
  const cost = (first?: number) =>
    pageCost({ args: { first }, childComplexity: 3, context: { maxPageSize: 50 } } as unknown as Estimated);

  expect([cost(10), cost(1_000), cost(0), cost()]).toEqual([31, 151, 4, 151]);
});

it('estimates a list without pages as a page of the default size', () => {
  expect(listCost({ childComplexity: 2 } as Estimated)).toBe(201);
});
