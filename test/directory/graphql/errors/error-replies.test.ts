import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ERROR_CODES } from '../../../../src/directory/graphql/errors/error-code.enum.ts';
import { errorToReply, headOfErrors } from '../../../../src/directory/graphql/errors/error-replies.ts';
import { Fault } from '../../../../src/kernel/fault.ts';
import { newId, type RequestId } from '../../../../src/kernel/ids.ts';

const requestId = newId<RequestId>();

function reply(originalError: Error) {
  const reported: unknown[] = [];
  const onDefect = (error: unknown) => void reported.push(error);
  const { message, extensions } = errorToReply(new GraphQLError(originalError.message, { originalError }), {
    requestId,
    onDefect,
  });
  return { message, extensions, reported };
}

describe('errorToReply', () => {
  it('returns a fault with its code and field, and reports it only if it has a cause', () => {
    const fault = new Fault('INVALID_VALUE', 'title is empty.', 'title');
    const withCause = new Fault('UNAVAILABLE', 'Try again.', undefined, { cause: new Error('refused') });

    expect(reply(fault)).toEqual({
      message: 'title is empty.',
      extensions: { code: 'INVALID_VALUE', field: 'title' },
      reported: [],
    });
    expect(reply(withCause).reported).toEqual([withCause]);
  });

  it('reports any other error, and does not disclose its message', () => {
    const bug = new Error('password in a connection string');
    const { message, extensions, reported } = reply(bug);

    expect(message).not.toContain('password');
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(reported).toEqual([bug]);
  });
});

describe('headOfErrors', () => {
  it('has the status of the first error that has one', () => {
    expect(headOfErrors(['USER_NOT_FOUND']).status).toBeNull();
    expect(headOfErrors(['USER_NOT_FOUND', 'UNAVAILABLE', 'FORBIDDEN'])).toEqual({
      status: 503,
      headers: new Map([['retry-after', '1']]),
    });
  });
});

describe('ERROR_CODES', () => {
  it('describes every code in sentences', () => {
    for (const [code, description] of Object.entries(ERROR_CODES)) {
      expect([code, description]).toEqual([code, expect.stringMatching(/[.`]$/)]);
    }
  });
});
