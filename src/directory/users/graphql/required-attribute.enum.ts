import { registerEnum } from '../../graphql/enums.ts';
import type { RequiredAttribute } from '../domain/required-attributes.ts';

export const RequiredAttributeEnum = registerEnum<RequiredAttribute>({
  name: 'RequiredAttribute',
  description:
    'What a provisioned user should have in addition to `userName`. A user without it is accepted and marked.',
  values: {
    WORK_EMAIL: 'An e-mail address of type `work`.',
    EXTERNAL_ID: "An `externalId`, the user's ID at the identity provider.",
  },
});
