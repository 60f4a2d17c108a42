import type { SourceUser } from '../source/source-user.ts';
import type { ExpressionValue } from './expression/expression.ts';

/** An attribute of a user by the name that mappings and scoping filters use; `null` where it has no value. */
export function sourceAttribute(user: SourceUser, name: string): ExpressionValue {
  switch (name) {
    case 'objectId':
      return user.id;
    case 'userPrincipalName':
      return user.userPrincipalName;
    case 'accountEnabled':
      return user.accountEnabled;
    case 'manager':
      return user.managerId;
    case 'appRoleAssignments':
      return { appRoles: user.appRoles };
    default:
      return user.attributes[name] ?? null;
  }
}
