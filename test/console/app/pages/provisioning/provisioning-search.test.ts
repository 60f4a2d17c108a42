import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import {
  DEVIATIONS,
  readProvisioningSearch,
} from '../../../../../src/console/app/pages/provisioning/provisioning-search.ts';

describe('the URL parameters of the page of provisioning', () => {
  it('contain tab, period, filters and the open request', () => {
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

  it('drop invalid values', () => {
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

  it('read a cause that has only a status', () => {
    const { cause } = readProvisioningSearch({ cause: { status: 503, scimType: 7, operation: '', other: 'x' } });

    expect(cause).toEqual({ status: 503 });
  });

  it('keep an invalid status as text', () => {
    const read = [1000, 'abc', ' 40 ', '4.5e2', '0x190', '404', 404].map(
      (status) => readProvisioningSearch({ status }).status,
    );

    expect(read).toEqual(['1000', 'abc', '40', '4.5e2', '0x190', 404, 404]);
  });

  it('offer all deviations of the schema', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const known = (schema.getType('Dialect') as GraphQLEnumType).getValues().map(({ name }) => name);

    expect([...DEVIATIONS].sort()).toEqual(known.sort());
  });
});
