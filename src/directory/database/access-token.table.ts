import { defineEntity, p } from '@mikro-orm/core';
import type { AccessTokenId, EnterpriseId } from '../../kernel/ids.ts';
import type { Permission } from '../access/domain/permission.ts';

/** Access tokens, by the digest of their secret. */
export const AccessTokenTable = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    enterpriseId: p.integer().$type<EnterpriseId>().primary(),
    id: p.uuid().$type<AccessTokenId>().primary(),
    name: p.text(),
    permissions: p.array().$type<Permission[]>().columnType('text[]'),
    digest: p.blob().hidden().lazy(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).strictNullable(),
    revokedAt: p.datetime(3).strictNullable(),
    lastUsedAt: p.datetime(3).strictNullable(),
    refusedCount: p.integer(),
    refusedFirstAt: p.datetime(3).strictNullable(),
    refusedLastAt: p.datetime(3).strictNullable(),
    successorId: p.uuid().$type<AccessTokenId>().strictNullable(),
  },
});
