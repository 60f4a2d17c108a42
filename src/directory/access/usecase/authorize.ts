import { fold } from '../../../kernel/fold.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { administrationOnly, enterpriseNotFound, forbidden, unauthenticated } from '../domain/access-faults.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { type Action, isAllowed, permissionsFor } from '../domain/permission.ts';
import type { Session } from './session.ts';

/**
 * Authorizes an action on the enterprise of that name; every use case in an enterprise begins with it.
 *
 * @throws Fault `UNAUTHENTICATED` when the token belongs to another enterprise, whether this one exists or not;
 * `FORBIDDEN` when the token does not allow the action; `ENTERPRISE_NOT_FOUND` for the administration token only
 */
export async function authorizeByName(session: Session, name: string, action: Action): Promise<Enterprise> {
  const enterprise = await findEnterprise(session, name);
  assertAllowed(session, action);
  return enterprise;
}

/**
 * Authorizes an action on an enterprise that was read already.
 *
 * @throws Fault `UNAUTHENTICATED` when the token belongs to another enterprise; `FORBIDDEN` when it does not allow the
 * action
 */
export function authorizeById(session: Session<unknown>, enterpriseId: EnterpriseId, action: Action): void {
  const { enterprise } = session.authority;
  if (enterprise !== null && enterprise.id !== enterpriseId) throw unauthenticated();
  assertAllowed(session, action);
}

/** @throws Fault `FORBIDDEN` unless the caller has the administration token with all its permissions */
export function authorizeAdministration({ authority }: Session): void {
  if (authority.accessToken !== null || !authority.permissions.includes('ADMINISTER')) throw administrationOnly();
}

function assertAllowed({ authority }: Session<unknown>, action: Action): void {
  if (!isAllowed(authority.permissions, action)) throw forbidden(permissionsFor(action));
}

async function findEnterprise({ authority, stores }: Session, name: string): Promise<Enterprise> {
  if (authority.accessToken === null) {
    const enterprise = await stores.enterprises.findByName(name);
    if (enterprise === null) throw enterpriseNotFound(name);
    return enterprise;
  }
  const { enterprise } = authority;
  if (enterprise === null || !isSameName(enterprise.name, name)) throw unauthenticated();
  return enterprise;
}

function isSameName(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}
