import { assertEnterpriseName, type Enterprise } from '../domain/enterprise.ts';
import { assertAdministration } from './authorize.ts';
import type { Session } from './session.ts';

export interface CreateEnterprise {
  readonly name: string;
}

/** @throws Fault `FORBIDDEN`, `INVALID_VALUE`, `ENTERPRISE_NAME_TAKEN` */
export async function createEnterprise(session: Session, { name }: CreateEnterprise): Promise<Enterprise> {
  assertAdministration(session);
  assertEnterpriseName(name);
  return session.stores.enterprises.insert(name, session.clock());
}
