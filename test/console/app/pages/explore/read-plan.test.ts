import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/console/app/pages/explore/read-plan.ts';

describe('readPlan', () => {
  it('reads the steps as a tree', () => {
    const scan = {
      'Node Type': 'Index Scan',
      'Index Name': 'directory_user_name',
      'Relation Name': 'directory_user',
      'Index Cond': '(enterprise_id = 1)',
      Filter: '(active)',
      'Plan Rows': 3,
    };

    expect(readPlan({ 'Node Type': 'Limit', 'Plan Rows': 1, Plans: [scan] })).toEqual({
      kind: 'Limit',
      index: null,
      table: null,
      conditions: [],
      rows: 1,
      steps: [
        {
          kind: 'Index Scan',
          index: 'directory_user_name',
          table: 'directory_user',
          conditions: ['(enterprise_id = 1)', '(active)'],
          rows: 3,
          steps: [],
        },
      ],
    });
  });

  it('drops unknown nodes', () => {
    expect(readPlan(null)).toBeNull();
    expect(readPlan({ Plans: [] })).toBeNull();
    expect(readPlan({ 'Node Type': 'Limit', Plans: ['x'] })?.steps).toEqual([]);
  });
});
