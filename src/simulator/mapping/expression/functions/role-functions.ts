import type { AppRole } from '../../../source/source-user.ts';
import type { ComplexValue, ExpressionValue } from '../expression.ts';
import { ArgumentError, type ExpressionFunction, type Functions } from './expression-function.ts';

const ROLE_TYPE = 'WindowsAzureActiveDirectoryRole';

/** Functions of `[appRoleAssignments]`. */
export const ROLE_FUNCTIONS: Functions = {
  SingleAppRoleAssignment: ofRoles((roles) => roles[0]?.value ?? null),
  AppRoleAssignmentsComplex: ofRoles((roles) =>
    complexes(roles, ({ value, displayName }) => ({ primary: false, type: ROLE_TYPE, displayName, value })),
  ),
  AssertiveAppRoleAssignmentsComplex: ofRoles((roles) =>
    complexes(roles, ({ value, displayName }) => ({ primary: false, type: ROLE_TYPE, display: displayName, value })),
  ),
};

function ofRoles(change: (roles: readonly AppRole[]) => ExpressionValue): ExpressionFunction {
  return {
    parameters: '[appRoleAssignments]',
    minArguments: 1,
    maxArguments: 1,
    apply: (source = null) => {
      if (source === null) return null;
      if (typeof source !== 'object' || !('appRoles' in source)) {
        throw new ArgumentError('the argument must be [appRoleAssignments].');
      }
      return change(source.appRoles);
    },
  };
}

function complexes(roles: readonly AppRole[], shape: (role: AppRole) => ComplexValue): ExpressionValue {
  return roles.length === 0 ? null : { complexes: roles.map(shape) };
}
