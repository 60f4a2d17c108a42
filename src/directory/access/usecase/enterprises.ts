import { enterpriseNotFound } from '../domain/access-faults.ts';
import { assertEnterpriseName, type Enterprise } from '../domain/enterprise.ts';
import { authorizeAdministration } from './authorize.ts';
import type { Session } from './session.ts';

/**
 * Lists all enterprises, by name.
 *
 * @throws Fault `FORBIDDEN`
 */
export async function listEnterprises(session: Session): Promise<readonly Enterprise[]> {
  authorizeAdministration(session);
  return session.stores.enterprises.list();
}

export interface CreateEnterprise {
  readonly name: string;
}

/** @throws Fault `FORBIDDEN`, `INVALID_VALUE`, `ENTERPRISE_NAME_TAKEN` */
export async function createEnterprise(session: Session, { name }: CreateEnterprise): Promise<Enterprise> {
  authorizeAdministration(session);
  assertEnterpriseName(name);
  return session.stores.enterprises.insert(name, session.clock());
}

export interface RenameEnterprise {
  readonly name: string;
  readonly newName: string;
}

/**
 * Renames an enterprise. Every process uses the new name, and rejects the old one, within two seconds; the caller
 * removes the enterprise from the caches of its own process (`Authenticator.forgetEnterprise`).
 *
 * @throws Fault `FORBIDDEN`, `INVALID_VALUE`, `ENTERPRISE_NOT_FOUND`, `ENTERPRISE_NAME_TAKEN`
 */
export async function renameEnterprise(session: Session, { name, newName }: RenameEnterprise): Promise<Enterprise> {
  authorizeAdministration(session);
  assertEnterpriseName(newName, 'newName');
  const renamed = await session.stores.enterprises.rename(name, newName);
  if (renamed === null) throw enterpriseNotFound(name);
  return renamed;
}

export interface DeleteEnterprise {
  readonly name: string;
}

/**
 * Deletes an enterprise with all its data. Every process rejects its tokens within two seconds, and the name can be
 * reused; the data is removed in the background (`removeEnterprises`). The caller removes the enterprise from the
 * caches of its own process (`Authenticator.forgetEnterprise`).
 *
 * @throws Fault `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function deleteEnterprise(session: Session, { name }: DeleteEnterprise): Promise<Enterprise> {
  authorizeAdministration(session);
  const deleted = await session.stores.enterprises.delete(name, session.clock());
  if (deleted === null) throw enterpriseNotFound(name);
  return deleted;
}
