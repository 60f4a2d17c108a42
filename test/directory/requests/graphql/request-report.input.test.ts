import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  type RequestReportInput,
  readReport,
} from '../../../../src/directory/requests/graphql/request-report.input.ts';
import { newId } from '../../../../src/kernel/ids.ts';

const REQUIRED: RequestReportInput = {
  id: newId(),
  at: new Date(0),
  method: 'POST',
  path: '/Users',
  attributes: [],
  status: 201,
  durationMs: 1,
};

describe('readReport', () => {
  it('reads omitted values as null or empty', () => {
    expect(readReport(REQUIRED)).toEqual({
      ...REQUIRED,
      operation: null,
      reason: null,
      scimType: null,
      userId: null,
      userName: null,
      conflictingUserId: null,
      variables: [],
      deviations: [],
      body: null,
    });
  });

  it('reads dialects as deviations', () => {
    expect(readReport({ ...REQUIRED, dialects: ['CAPITAL_OP'] }).deviations).toEqual(['CAPITAL_OP']);
  });
});
