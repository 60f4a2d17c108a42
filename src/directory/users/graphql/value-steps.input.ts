import { InputType } from 'type-graphql';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { AddressType, MultiValueType } from './user-attributes.type.ts';
import { AddressFilterInput, MultiValueFilterInput } from './values.filter.ts';

@InputType('MultiValueSet', { description: 'Changes every matching value.' })
export class MultiValueSetInput {
  @RequiredField(() => MultiValueFilterInput, 'Which ones to change; `{}` matches all.')
  declare readonly where: MultiValueFilterInput;

  @RequiredField(() => MultiValueType, 'The sub-attributes to set. Omitted ones stay as they are; `null` clears.')
  declare readonly to: MultiValueType;

  @OptionalField(
    () => MultiValueType,
    'The value to add if none matches. Without it, no match is the error `NO_TARGET`, unless `to` only ' +
      'clears. The added value takes over `primary` from another one only if `where` names `primary`, or ' +
      '`to` names nothing else.',
  )
  declare readonly orAdd?: MultiValueType | null;
}

@InputType('MultiValueStep', { description: 'One step of a change. Exactly one field must be given.' })
export class MultiValueStepInput {
  @OptionalField(() => [MultiValueType], 'Replaces all values with these; `[]` clears.')
  declare readonly replace?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], 'Adds these values. Existing ones are not duplicated (RFC 7644 §3.5.2.1).')
  declare readonly add?: readonly MultiValueType[] | null;

  @OptionalField(() => MultiValueFilterInput, 'Removes the matching values. No match is not an error.')
  declare readonly remove?: MultiValueFilterInput | null;

  @OptionalField(() => MultiValueSetInput, 'Changes the matching values.')
  declare readonly set?: MultiValueSetInput | null;
}

@InputType('AddressSet', { description: 'Changes every matching address.' })
export class AddressSetInput {
  @RequiredField(() => AddressFilterInput, 'Which ones to change; `{}` matches all.')
  declare readonly where: AddressFilterInput;

  @RequiredField(() => AddressType, 'The sub-attributes to set. Omitted ones stay as they are; `null` clears.')
  declare readonly to: AddressType;

  @OptionalField(
    () => AddressType,
    'The address to add if none matches. Without it, no match is the error `NO_TARGET`, unless `to` only ' +
      'clears. The added address takes over `primary` from another one only if `where` names `primary`, or ' +
      '`to` names nothing else.',
  )
  declare readonly orAdd?: AddressType | null;
}

@InputType('AddressStep', { description: 'One step of a change. Exactly one field must be given.' })
export class AddressStepInput {
  @OptionalField(() => [AddressType], 'Replaces all values with these; `[]` clears.')
  declare readonly replace?: readonly AddressType[] | null;

  @OptionalField(() => [AddressType], 'Adds these values. Existing ones are not duplicated (RFC 7644 §3.5.2.1).')
  declare readonly add?: readonly AddressType[] | null;

  @OptionalField(() => AddressFilterInput, 'Removes the matching values. No match is not an error.')
  declare readonly remove?: AddressFilterInput | null;

  @OptionalField(() => AddressSetInput, 'Changes the matching values.')
  declare readonly set?: AddressSetInput | null;
}
