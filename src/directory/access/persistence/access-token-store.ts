import type { InferEntity } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import { translateErrors } from '../../database/database-failure.ts';
import { alignToIds, isStoredId } from '../../database/row-values.ts';
import type { Statements } from '../../database/statements.ts';
import { enterpriseDeleted } from '../domain/access-faults.ts';
import type {
  AccessToken,
  AccessTokenStore,
  LiveAccessToken,
  Rotated,
  Rotation,
  TokenRefusals,
} from '../domain/access-token.ts';
import { AccessTokenTable } from './access-tables.ts';
import {
  type AccessTokenRow,
  ADD_REFUSALS,
  FIND_BY_DIGEST,
  INSERT_ACCESS_TOKEN,
  type LiveAccessTokenRow,
  ROTATE,
  refusalsOf,
  rowToAccessToken,
  rowToLiveAccessToken,
  TOUCH,
} from './access-tokens.sql.ts';

/**
 * Stores access tokens in PostgreSQL; the statements of the request path are prepared, the others go through the ORM.
 */
export function createAccessTokenStore(statements: Statements, entities: () => SqlEntityManager): AccessTokenStore {
  return new Store(statements, entities);
}

class Store implements AccessTokenStore {
  constructor(
    private readonly statements: Statements,
    private readonly entities: () => SqlEntityManager,
  ) {}

  async findByDigest(digest: Buffer): Promise<LiveAccessToken | null> {
    const [row] = await this.statements.run<LiveAccessTokenRow>(FIND_BY_DIGEST, [digest]);
    return row === undefined ? null : rowToLiveAccessToken(row);
  }

  async list(enterpriseId: EnterpriseId): Promise<readonly AccessToken[]> {
    const newestFirst = { orderBy: { createdAt: 'desc', id: 'desc' } } as const;
    const all = await translateErrors(this.entities().find(AccessTokenTable, { enterpriseId }, newestFirst));
    return all.map(entityToAccessToken);
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly AccessTokenId[]): Promise<readonly (AccessToken | null)[]> {
    const known = { enterpriseId, id: { $in: ids.filter(isStoredId) } };
    const found = await translateErrors(this.entities().find(AccessTokenTable, known));
    return alignToIds(ids, new Map(found.map((each) => [each.id, entityToAccessToken(each)])));
  }

  async insert(token: AccessToken, digest: Buffer): Promise<void> {
    const { enterpriseId, id, name, permissions, createdAt, expiresAt, revokedAt } = token;
    const values = [enterpriseId, id, name, permissions, digest, createdAt, expiresAt, revokedAt];
    const rows = await this.statements.run(INSERT_ACCESS_TOKEN, values);
    if (rows.length === 0) throw enterpriseDeleted();
  }

  async revoke(enterpriseId: EnterpriseId, id: string, at: Date): Promise<AccessToken | null> {
    if (!isStoredId(id)) return null;
    const key = { enterpriseId, id: id as AccessTokenId };
    const live = { ...key, revokedAt: null };
    await translateErrors(this.entities().nativeUpdate(AccessTokenTable, live, { revokedAt: at }));
    const [token = null] = await this.findMany(enterpriseId, [key.id]);
    return token;
  }

  async rotate(rotation: Rotation, digest: Buffer): Promise<Rotated | null> {
    const { enterpriseId, oldId, endsAt, newId, createdAt, expiresAt, successorId } = rotation;
    if (!isStoredId(oldId)) return null;
    const values = [enterpriseId, oldId, endsAt, newId, createdAt, expiresAt, digest, successorId];
    const rows = await this.statements.run<AccessTokenRow>(ROTATE, values);
    const tokens = rows.map((row) => rowToAccessToken(enterpriseId, row));
    const [token, replaced] = [newId, oldId].map((id) => tokens.find((each) => each.id === id));
    return token && replaced ? { token, replaced } : null;
  }

  async touch(enterpriseId: EnterpriseId, id: AccessTokenId, at: Date): Promise<void> {
    await this.statements.run(TOUCH, [enterpriseId, id, at]);
  }

  async addRefusals(enterpriseId: EnterpriseId, id: AccessTokenId, refusals: TokenRefusals): Promise<void> {
    const { count, since, last } = refusals;
    await this.statements.run(ADD_REFUSALS, [enterpriseId, id, count, since, last]);
  }
}

function entityToAccessToken(entity: InferEntity<typeof AccessTokenTable>): AccessToken {
  const { id, enterpriseId, name, permissions, createdAt, expiresAt, revokedAt, lastUsedAt, successorId } = entity;
  const refusals = refusalsOf(entity.refusedCount, entity.refusedFirstAt, entity.refusedLastAt);
  return { id, enterpriseId, name, permissions, createdAt, expiresAt, revokedAt, lastUsedAt, refusals, successorId };
}
