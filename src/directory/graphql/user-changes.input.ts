import { InputType } from 'type-graphql';
import { AddressStepInput } from './address-step.input.ts';
import { ACTIVE, MANAGER, NAME, USER_NAME, VALUES } from './attribute-descriptions.ts';
import { OptionalField, OptionalText } from './fields.ts';
import { MAX_CONDITIONS } from './filter-size.ts';
import { ManagerInput } from './manager.type.ts';
import { MultiValueStepInput } from './multi-value-step.input.ts';
import { NameType } from './name.type.ts';
import { MAX_STEPS } from './step-count.ts';
import { UserTextsType } from './user-texts.type.ts';

@InputType('UserChangesInput', {
  description:
    'The delta of a user: what is left out is left alone, `null` clears. A multi-valued attribute takes steps, which are ' +
    'applied in the order given, each to what the ones before it left. All of it is done, or none. A change has at most ' +
    `${MAX_STEPS} steps, with ${MAX_CONDITIONS} conditions in all.`,
})
export class UserChangesInput extends UserTextsType {
  @OptionalText(`${USER_NAME} It cannot be cleared.`)
  declare readonly userName?: string | null;

  @OptionalField(() => Boolean, `${ACTIVE} \`null\` means \`false\`.`)
  declare readonly active?: boolean | null;

  @OptionalField(() => NameType, `${NAME} Merged part by part; \`null\` clears all parts.`)
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
