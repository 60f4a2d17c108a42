import { enterpriseNotFound } from '../domain/access-faults.ts';
import { assertEnterpriseName, type Enterprise } from '../domain/enterprise.ts';
import { assertAdministration } from './authorize.ts';
import type { Session } from './session.ts';

export interface RenameEnterprise {
  readonly name: string;
  readonly newName: string;
}

/**
 * Gives an enterprise another name, by which it is found everywhere within two seconds, and no longer by the old one. The
 * process that renames tells its authenticator to forget the enterprise.
 *
 * @throws Fault `FORBIDDEN`, `INVALID_VALUE`, `ENTERPRISE_NOT_FOUND`, `ENTERPRISE_NAME_TAKEN`
 */
export async function renameEnterprise(session: Session, { name, newName }: RenameEnterprise): Promise<Enterprise> {
  assertAdministration(session);
  assertEnterpriseName(newName, 'newName');
  const renamed = await session.stores.enterprises.rename(name, newName);
  if (renamed === null) throw enterpriseNotFound(name);
  return renamed;
}

export interface DeleteEnterprise {
  readonly name: string;
}

/**
 * Deletes an enterprise with all that it holds. From then on it is unknown, everywhere within two seconds, and its name is
 * free; what it held is removed in the background (`removeEnterprises`). The process that deletes tells its authenticator
 * to forget the enterprise.
 *
 * @throws Fault `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function deleteEnterprise(session: Session, { name }: DeleteEnterprise): Promise<Enterprise> {
  assertAdministration(session);
  const deleted = await session.stores.enterprises.delete(name, session.clock());
  if (deleted === null) throw enterpriseNotFound(name);
  return deleted;
}
