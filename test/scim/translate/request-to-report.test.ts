import { describe, expect, it } from '@jest/globals';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';
import { type LoggedRequest, requestToReport, variableNames } from '../../../src/scim/translate/request-to-report.ts';

const ID = '01990000-0000-7000-8000-000000000007';
const REQUEST: LoggedRequest = {
  requestId: '01990000-0000-7000-8000-00000000000f',
  at: new Date('2026-03-31T09:14:05.123Z'),
  method: 'POST',
  path: '/Users/secret',
  attributes: ['userName', 'secret'],
  operation: 'CreateUser',
  variables: { user: { userName: 'ada', title: 'secret' } },
  userId: ID,
  conflictingUserId: null,
  body: { userName: 'ada', title: 'secret' },
  deviations: ['TEXT_BOOLEAN', 'CAPITAL_OP', 'TEXT_BOOLEAN'],
};
const REFUSAL = new ScimError(409, 'uniqueness', 'userName is taken.');

describe('requestToReport', () => {
  it('calls deviations dialects, as GraphQL does, each once', () => {
    expect(requestToReport(REQUEST, { status: 201, refusal: null, durationMs: 1.2345 })).toMatchObject({
      dialects: ['TEXT_BOOLEAN', 'CAPITAL_OP'],
      durationMs: 1.23,
    });
  });

  it('has the body and the userName of rejected requests only', () => {
    const succeeded = requestToReport(REQUEST, { status: 201, refusal: null, durationMs: 1 });
    const refused = requestToReport(REQUEST, { status: 409, refusal: REFUSAL, durationMs: 1 });

    expect(succeeded).toMatchObject({ body: null, userName: null, reason: null, scimType: null });
    expect(refused).toMatchObject({
      body: { userName: '•••(3)', title: '•••(6)' },
      userName: 'ada',
      reason: 'userName is taken.',
      scimType: 'uniqueness',
    });
  });

  it('masks names and paths that may be personal', () => {
    const report = requestToReport(REQUEST, { status: 409, refusal: REFUSAL, durationMs: 1 });

    expect(report).toMatchObject({ path: '/Users/*', attributes: ['userName', '1 unknown'] });
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('has a userId only if it is an id', () => {
    const outcome = { status: 404, refusal: REFUSAL, durationMs: 1 };

    expect(requestToReport(REQUEST, outcome).userId).toBe(ID);
    expect(requestToReport({ ...REQUEST, userId: 'ada@acme.example' }, outcome).userId).toBeNull();
  });
});

describe('variableNames', () => {
  it.each<[object | null, string[]]>([
    [null, []],
    [{ enterprise: 'acme', id: '1', ifVersion: 0 }, ['enterprise', 'id', 'ifVersion']],
    [
      { enterprise: 'acme', changes: { title: null, active: false, name: undefined } },
      ['enterprise', 'changes.title', 'changes.active'],
    ],
    [{ user: { userName: 'bob' } }, ['user.userName']],
    [{ filter: { userName: { eq: 'bob' } }, orderBy: [] }, ['filter.userName', 'orderBy']],
    [{ changes: {} }, ['changes']],
  ])('names what %j has, and shows no value', (variables, names) => {
    expect(variableNames(variables)).toEqual(names);
  });

  it('leaves out variables that are null', () => {
    expect(variableNames({ filter: null, ifVersion: null, first: 20 })).toEqual(['first']);
  });
});
