import { defineEntity, type EntitySchema, p } from '@mikro-orm/core';
import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { Permission } from '../domain/permission.ts';

/** Enterprises; `nameKey` is the case-folded name. */
export const EnterpriseTable = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    id: p.integer().$type<EnterpriseId>().primary().autoincrement(),
    name: p.text(),
    nameKey: p.text().unique(),
    createdAt: p.datetime(3),
  },
});

/** Access tokens; `digest` is the SHA-256 of the secret. */
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

/** The tables of this chapter that MikroORM maps. */
export const ACCESS_TABLES = [EnterpriseTable, AccessTokenTable] as EntitySchema[];
