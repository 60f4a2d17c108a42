import { fold } from '../../../kernel/fold.ts';
import { administrationOnly, enterpriseNotFound, forbidden, unauthenticated } from '../domain/access-faults.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { type Action, isAllowed, permissionsFor } from '../domain/permission.ts';
import type { Session } from './session.ts';

/**
 * The one gate to an enterprise: whoever does something there came through here, with the name of what it does.
 *
 * @throws Fault `UNAUTHENTICATED` when the token is another enterprise's, whether this one exists or not; `FORBIDDEN`
 * when the token does not allow the action; `ENTERPRISE_NOT_FOUND` for the administration token alone
 */
export async function enterEnterprise(session: Session, name: string, action: Action): Promise<Enterprise> {
  const enterprise = await enterpriseOf(session, name);
  if (!isAllowed(session.authority.permissions, action)) throw forbidden(permissionsFor(action));
  return enterprise;
}

/** @throws Fault `FORBIDDEN` unless the session is the administration token's, and not narrowed to one permission */
export function assertAdministration({ authority }: Session): void {
  if (authority.accessToken !== null || !authority.permissions.includes('ADMINISTER')) throw administrationOnly();
}

async function enterpriseOf({ authority, stores }: Session, name: string): Promise<Enterprise> {
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
