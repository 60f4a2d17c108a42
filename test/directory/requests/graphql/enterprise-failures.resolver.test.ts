import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { EnterpriseFailuresResolver } from '../../../../src/directory/requests/graphql/enterprise-failures.resolver.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const resolver = new EnterpriseFailuresResolver();
const DAY = { from: new Date('2030-01-01'), until: new Date('2030-01-02') };

describe('EnterpriseFailuresResolver', () => {
  it('rejects a time range that ends before it starts', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const args = { from: DAY.until, until: DAY.from };

    await expect(resolver.failures(enterprise, args, context)).rejects.toMatchObject({ field: 'until' });
  });

  it('requires READ_HISTORY for each field', async () => {
    const { context, enterprise } = await resolverContext(['USER_PROVISIONING']);

    for (const call of [
      () => resolver.failures(enterprise, DAY, context),
      () => resolver.dialects(enterprise, context),
      () => resolver.requestLogLosses(enterprise, context),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
