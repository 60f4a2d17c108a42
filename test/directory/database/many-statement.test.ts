import { expect, it } from '@jest/globals';
import { batchStatement } from '../../../src/directory/database/batching-executor.ts';

it('asks for each question beside the others, with an array for each value', () => {
  const many = batchStatement('SELECT a FROM t WHERE b = $1::int AND c @> $2::int[] AND d = $1::int');

  expect(many?.text.replaceAll(/\s+/g, ' ')).toBe(
    'SELECT asked.place::int - 1 AS place, answer.* FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS ' +
      'asked (v1, v2, place) CROSS JOIN LATERAL (SELECT a FROM t WHERE b = asked.v1 AND c @> asked.v2::int[] ' +
      'AND d = asked.v1) AS answer WHERE asked.place BETWEEN 1 AND 1000000',
  );
  expect(
    many?.valuesOf([
      [1, [2, -3]],
      [4, []],
    ]),
  ).toEqual([
    [1, 4],
    ['{2,-3}', '{}'],
  ]);
});

it.each(['SELECT 1', 'SELECT $1', 'SELECT $1::int, $2', 'SELECT $1::text[]'])('cannot ask %j for many', (text) => {
  expect(batchStatement(text)).toBeNull();
});
