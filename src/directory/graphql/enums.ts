import type { Permission } from '../access/domain/permission.ts';
import type { RequestOutcome } from '../requests/domain/request-entry.ts';
import type { RequiredAttribute } from '../users/domain/required-attributes.ts';
import type { RevisionOperation } from '../users/domain/revision.ts';
import { registerEnum } from './register-enum.ts';

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

export const RequiredAttributeEnum = registerEnum<RequiredAttribute>({
  name: 'RequiredAttribute',
  description:
    'What a provisioned user should have in addition to `userName`. A user without it is accepted and marked.',
  values: {
    WORK_EMAIL: 'An e-mail address of type `work`.',
    EXTERNAL_ID: "An `externalId`, the user's ID at the identity provider.",
  },
});

export const ChangeOperationEnum = registerEnum<RevisionOperation>({
  name: 'ChangeOperation',
  description: 'How a user was changed.',
  values: {
    CREATE: 'The user was created (SCIM: POST).',
    REPLACE: 'All attributes were replaced (SCIM: PUT).',
    UPDATE: 'Some attributes were changed (SCIM: PATCH).',
    DELETE: 'The user was deleted (SCIM: DELETE).',
    ERASE: 'The stored data of the deleted user was permanently erased.',
  },
});

export const RequestOutcomeEnum = registerEnum<RequestOutcome>({
  name: 'RequestOutcome',
  description: 'The result of a request.',
  values: {
    SUCCEEDED: 'The request succeeded (HTTP status below 400).',
    REFUSED: 'The request was rejected for a reason that the caller can fix (HTTP status 4xx).',
    FAILED: 'The request failed on our side (HTTP status 5xx).',
  },
});

export const OrderDirectionEnum = registerEnum<'ASC' | 'DESC'>({
  name: 'OrderDirection',
  description: 'Sort direction.',
  values: {
    ASC: 'Ascending; users without a value come last (RFC 7644 §3.4.2.3).',
    DESC: 'Descending; users without a value come first (RFC 7644 §3.4.2.3).',
  },
});
