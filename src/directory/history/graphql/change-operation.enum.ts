import { registerEnum } from '../../graphql/enums.ts';
import type { RevisionOperation } from '../../users/domain/revision.ts';

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
