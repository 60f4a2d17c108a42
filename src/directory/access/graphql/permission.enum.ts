import { registerEnum } from '../../graphql/enums.ts';
import type { Permission } from '../domain/permission.ts';

export const PermissionEnum = registerEnum<Permission>({
  name: 'Permission',
  description: 'What an access token may be used for. A permission allows only what is listed here.',
  values: {
    USER_PROVISIONING:
      'User provisioning (using SCIM): read, create, replace, update and delete users, and report requests. ' +
      'The permission for Microsoft Entra ID, and the only one that gives access to SCIM.',
    MANAGE_USERS: 'Read, create, replace, update and delete users through GraphQL.',
    READ_DIRECTORY: 'Read users, their history and the request log, without changing anything.',
    ADMINISTER:
      'Manage access tokens; read and change users; read their history and the request log; erase deleted users.',
  },
});
