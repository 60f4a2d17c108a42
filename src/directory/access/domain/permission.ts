/** What an access token may be used for. */
export const PERMISSIONS = ['USER_PROVISIONING', 'MANAGE_USERS', 'READ_DIRECTORY', 'ADMINISTER'] as const;

/** What an access token may be used for. */
export type Permission = (typeof PERMISSIONS)[number];

/** What a caller can do; each resolver authorizes exactly one action. */
export const ACTIONS = [
  'PROBE',
  'READ_USERS',
  'WRITE_USERS',
  'ERASE_USERS',
  'READ_HISTORY',
  'EXPLAIN_USERS',
  'REPORT_REQUESTS',
  'MANAGE_ACCESS_TOKENS',
  'OPEN_SESSION',
] as const;

/** What a caller can do in an enterprise. */
export type Action = (typeof ACTIONS)[number];

/**
 * The actions that each permission allows. Creating, listing, renaming and deleting enterprises needs no action but the
 * administration token of the installation (`authorizeAdministration`).
 */
export const ALLOWED: Readonly<Record<Permission, readonly Action[]>> = {
  USER_PROVISIONING: ['PROBE', 'READ_USERS', 'WRITE_USERS', 'REPORT_REQUESTS'],
  MANAGE_USERS: ['PROBE', 'READ_USERS', 'WRITE_USERS', 'OPEN_SESSION'],
  READ_DIRECTORY: ['PROBE', 'READ_USERS', 'READ_HISTORY', 'EXPLAIN_USERS', 'OPEN_SESSION'],
  ADMINISTER: [
    'PROBE',
    'READ_USERS',
    'WRITE_USERS',
    'ERASE_USERS',
    'READ_HISTORY',
    'EXPLAIN_USERS',
    'MANAGE_ACCESS_TOKENS',
    'OPEN_SESSION',
  ],
};

/** Whether one of the permissions allows the action. */
export function isAllowed(permissions: readonly Permission[], action: Action): boolean {
  return permissions.some((permission) => ALLOWED[permission].includes(action));
}

/** The permissions that allow the action, for the message of a refusal. */
export function permissionsFor(action: Action): Permission[] {
  return PERMISSIONS.filter((permission) => ALLOWED[permission].includes(action));
}
