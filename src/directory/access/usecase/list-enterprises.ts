import type { Enterprise } from '../domain/enterprise.ts';
import { assertAdministration } from './authorize.ts';
import type { Session } from './session.ts';

/** @throws Fault `FORBIDDEN` */
export async function listEnterprises(session: Session): Promise<readonly Enterprise[]> {
  assertAdministration(session);
  return session.stores.enterprises.list();
}
