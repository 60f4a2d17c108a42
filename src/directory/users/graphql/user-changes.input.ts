import { InputType } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';
import { MAX_CONDITIONS } from '../../graphql/limits/filter-size.ts';
import {
  ACTIVE,
  MANAGER,
  ManagerInput,
  NAME,
  NameType,
  USER_NAME,
  UserTextsType,
  VALUES,
} from './user-attributes.type.ts';
import { AddressStepInput, MultiValueStepInput } from './value-steps.input.ts';

/** Maximum number of steps of a change, over all attributes. */
export const MAX_STEPS = 1_000;

@InputType('UserChangesInput', {
  description:
    'The changes of a user. Omitted attributes stay as they are; `null` clears. A multi-valued attribute ' +
    'takes a list of steps, applied in order, each to the result of the previous one. Either all changes ' +
    `are made or none. At most ${MAX_STEPS} steps, with ${MAX_CONDITIONS} conditions in total.`,
})
export class UserChangesInput extends UserTextsType {
  @OptionalText(`${USER_NAME} It cannot be cleared.`)
  declare readonly userName?: string | null;

  @OptionalField(() => Boolean, `${ACTIVE} \`null\` means \`false\`.`)
  declare readonly active?: boolean | null;

  @OptionalField(() => NameType, `${NAME} Omitted components stay as they are; \`null\` clears all of them.`)
  declare readonly name?: NameType | null;

  @OptionalField(() => ManagerInput, MANAGER)
  declare readonly manager?: ManagerInput | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.emails)
  declare readonly emails?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.phoneNumbers)
  declare readonly phoneNumbers?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.ims)
  declare readonly ims?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.photos)
  declare readonly photos?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.entitlements)
  declare readonly entitlements?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.roles)
  declare readonly roles?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [MultiValueStepInput], VALUES.x509Certificates)
  declare readonly x509Certificates?: readonly MultiValueStepInput[] | null;

  @OptionalField(() => [AddressStepInput], VALUES.addresses)
  declare readonly addresses?: readonly AddressStepInput[] | null;
}
