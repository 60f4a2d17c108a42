import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import {
  DEVIATIONS,
  readProvisioningSearch,
} from '../../../../../src/console/app/pages/provisioning/provisioning-search.ts';

describe('the address of the page of provisioning', () => {
  it('says the view, the stretch of time, the conditions and the request that is open', () => {
    const search = {
      tab: 'requests',
      span: 'week',
      outcome: 'failure',
      method: 'PATCH',
      status: 409,
      statusClass: 4,
      dialect: 'CAPITAL_OP',
      operation: 'UpdateUser',
      cause: { status: 409, scimType: 'uniqueness', operation: 'CreateUser', reason: ' Taken. ' },
      user: 'u1',
      token: 't1',
      from: '2026-01-02T09:14:00.000Z',
      until: '2026-01-02T09:15:00.000Z',
      request: 'r1',
    };

    expect(readProvisioningSearch(search)).toEqual(search);
  });

  it('leaves out whatever it cannot mean', () => {
    const search = {
      tab: 'x',
      span: 5,
      outcome: {},
      status: '',
      statusClass: 'x',
      dialect: 'NONE',
      from: 'now',
      cause: { status: 'x', reason: 'Taken.' },
      user: '',
    };

    expect(Object.values(readProvisioningSearch(search)).filter((value) => value !== undefined)).toEqual([]);
  });

  it('takes a cause that is nothing but a status for one without keyword, operation and reason', () => {
    const { cause } = readProvisioningSearch({ cause: { status: 503, scimType: 7, operation: '', other: 'x' } });

    expect(cause).toEqual({ status: 503 });
  });

  it('keeps what is no status as the text that it is, and takes no other for it', () => {
    const read = [1000, 'abc', ' 40 ', '4.5e2', '0x190', '404', 404].map(
      (status) => readProvisioningSearch({ status }).status,
    );

    expect(read).toEqual(['1000', 'abc', '40', '4.5e2', '0x190', 404, 404]);
  });

  it('offers every dialect that the directory knows', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const known = (schema.getType('Dialect') as GraphQLEnumType).getValues().map(({ name }) => name);

    expect([...DEVIATIONS].sort()).toEqual(known.sort());
  });
});
