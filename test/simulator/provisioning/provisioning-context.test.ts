import { describe, expect, it } from '@jest/globals';
import { patchFormatOf, wantedAttributes } from '../../../src/simulator/provisioning/provisioning-context.ts';
import { contextOf, userAt } from '../../support/simulator/context.ts';
import { direct, SMALL_MAPPING } from '../../support/simulator/job.ts';

const ROLES = 'roles[primary eq "True"].value';
const OPTIONS = { isSoftDeleted: false, isCreate: false };

describe('the context of provisioning', () => {
  it('omits roles on demand', () => {
    const settings = { mapping: { rows: [...SMALL_MAPPING.rows, direct(ROLES, 'jobTitle')] } };
    const paths = (['initial', 'onDemand'] as const).map((kind) => {
      const context = contextOf({ kind, settings });
      return [...wantedAttributes(context, userAt(context, 0), OPTIONS).keys()];
    });

    expect(paths[0]).toEqual([...(paths[1] ?? []), ROLES]);
  });

  it('uses the legacy PATCH format on demand, and both formats when mixed', () => {
    const flagged = { dialect: 'aadOptscim062020' } as const;
    const mixed = contextOf({ settings: { dialect: 'mixed' } });

    expect(patchFormatOf(contextOf({ settings: flagged }), 0)).toBe('aadOptscim062020');
    expect(patchFormatOf(contextOf({ kind: 'onDemand', settings: flagged }), 0)).toBe('legacy');
    expect(new Set(Array.from({ length: 50 }, (_, index) => patchFormatOf(mixed, index))).size).toBe(2);
  });
});
