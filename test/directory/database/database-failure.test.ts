import { describe, expect, it } from '@jest/globals';
import { databaseFailure } from '../../../src/directory/database/database-failure.ts';

const failure = (message: string, parts: object = {}) => Object.assign(new Error(message), parts);

describe('databaseFailure', () => {
  it.each([
    ['08006', 'connection failure'],
    ['28P01', 'wrong password'],
    ['3D000', 'no such database'],
    ['53300', 'too many connections'],
    ['57P01', 'the server shuts down'],
    ['57P03', 'the server starts up'],
    ['25006', 'the server turned read-only'],
    ['53100', 'the disk is full'],
    ['ECONNREFUSED', 'nobody listens'],
    ['EPIPE', 'the connection broke'],
    ['EAI_AGAIN', 'no name service'],
  ])('takes %s (%s) for a database that is away', (code) => {
    expect(databaseFailure(failure('', { code }))).toMatchObject({ name: 'Fault', code: 'UNAVAILABLE' });
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('takes "%s" for a database that is away', (message) => {
    expect(databaseFailure(failure(message))).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('names the disk when it is full', () => {
    expect(databaseFailure(failure('', { code: '53100' }))).toMatchObject({ message: expect.stringContaining('disk') });
  });

  it.each([
    ['statement timeout', { code: '57014' }],
    ['Query read timeout', {}],
  ])('takes "%s" for an answer that takes too long, and keeps the cause', (message, parts) => {
    const cause = failure(message, parts);

    expect(databaseFailure(cause)).toMatchObject({ code: 'TIMED_OUT', cause });
  });

  it.each([
    ['a violated key', { code: '23505', severity: 'ERROR' }],
    ['a wrong statement', { code: '42601', severity: 'ERROR' }],
    ['a wrong binding', { code: '08P01', severity: 'ERROR' }],
    ['anything else', {}],
  ])('leaves %s as it is', (message, parts) => {
    const error = failure(message, parts);

    expect(databaseFailure(error)).toBe(error);
  });
});
