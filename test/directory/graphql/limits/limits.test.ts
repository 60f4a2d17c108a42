import { expect, it } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { toTokenLimitFault } from '../../../../src/directory/graphql/limits/limits.ts';

it('recognizes the token limit of graphql-js', () => {
  const parsing = () => parse('{ a b c }', { maxTokens: 3 });
  let error: unknown;
  try {
    parsing();
  } catch (caught) {
    error = caught;
  }

  expect(toTokenLimitFault(error as GraphQLError)).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    message: expect.stringContaining('tokens limit of 3'),
  });
  expect(toTokenLimitFault(new GraphQLError('Syntax Error'))).toBeNull();
});
