import { describe, expect, it } from '@jest/globals';
import { bodyWithHash, bodyWithText, hashOf } from '../../src/wire/persisted-query.ts';

const OPERATION = { name: 'Greet', text: 'query Greet { greet }', isMutation: false };

describe('the body of an operation', () => {
  it('has the hash in place of the text, as Apollo’s persisted queries', () => {
    expect(JSON.parse(`${bodyWithHash(OPERATION)}{}}`)).toEqual({
      operationName: 'Greet',
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(OPERATION) } },
      variables: {},
    });
  });

  it('has the text for a directory that does not know the hash', () => {
    expect(JSON.parse(`${bodyWithText(OPERATION)}{}}`)).toEqual({
      operationName: 'Greet',
      query: OPERATION.text,
      variables: {},
    });
  });
});
