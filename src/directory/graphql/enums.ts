import type { Permission } from '../domain/permission.ts';
import type { RequestOutcome } from '../domain/request-entry.ts';
import type { RequiredAttribute } from '../domain/required-attributes.ts';
import type { RevisionOperation } from '../domain/revision.ts';
import { registerEnum } from './register-enum.ts';

export const PermissionEnum = registerEnum<Permission>({
  name: 'Permission',
  description: 'What an access token may be used for. Each allows what stands here and nothing else.',
  values: {
    USER_PROVISIONING:
      'User provisioning (using SCIM): read, create, replace, update and delete users, and report requests. The ' +
      'permission that Microsoft Entra ID needs, and the only one that opens the SCIM door.',
    MANAGE_USERS: 'Read, create, replace, update and delete users through GraphQL.',
    READ_DIRECTORY: 'Read users, their history and the request log; change nothing.',
    ADMINISTER:
      'Manage access tokens; read and change users; read their history and the request log; erase who is deleted.',
  },
});

export const RequiredAttributeEnum = registerEnum<RequiredAttribute>({
  name: 'RequiredAttribute',
  description: 'What a provisioned user should have beside `userName`. A user without it is accepted, and marked.',
  values: {
    WORK_EMAIL: 'An e-mail address of type `work`.',
    EXTERNAL_ID: 'An `externalId`, by which the identity provider knows the user.',
  },
});

export const ChangeOperationEnum = registerEnum<RevisionOperation>({
  name: 'ChangeOperation',
  description: 'The four ways in which a user changes, and the erasure of what a deleted user left.',
  values: {
    CREATE: 'The user was created (SCIM: POST).',
    REPLACE: 'All attributes were replaced (SCIM: PUT).',
    UPDATE: 'Some attributes were changed (SCIM: PATCH).',
    DELETE: 'The user was deleted (SCIM: DELETE).',
    ERASE: 'What was kept of the user, who had been deleted, was erased for good.',
  },
});

export const RequestOutcomeEnum = registerEnum<RequestOutcome>({
  name: 'RequestOutcome',
  description: 'How a request ended.',
  values: {
    SUCCEEDED: 'It was done (HTTP status below 400).',
    REFUSED: 'It was refused for a reason that the caller can mend (HTTP status 4xx).',
    FAILED: 'It failed on our side (HTTP status 5xx).',
  },
});

export const OrderDirectionEnum = registerEnum<'ASC' | 'DESC'>({
  name: 'OrderDirection',
  description: 'Which end of an order comes first.',
  values: {
    ASC: 'Smallest first; users without a value come last (RFC 7644 §3.4.2.3).',
    DESC: 'Largest first; users without a value come first (RFC 7644 §3.4.2.3).',
  },
});
