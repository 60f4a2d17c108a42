import { InputType } from 'type-graphql';
import { AddressFilterInput } from './address.filter.ts';
import { AddressType } from './address.type.ts';
import { OptionalField, RequiredField } from './fields.ts';

@InputType('AddressSet', { description: 'Alters each address that matches.' })
export class AddressSetInput {
  @RequiredField(() => AddressFilterInput, 'Which are meant; `{}` means all.')
  declare readonly where: AddressFilterInput;

  @RequiredField(() => AddressType, 'The parts to set: one left out is left alone, `null` clears it.')
  declare readonly to: AddressType;

  @OptionalField(
    () => AddressType,
    'The address to add when none matches. Without it that is the error `NO_TARGET`, unless `to` only clears. ' +
      'It takes `primary` from another only where `where` names `primary`, or `to` nothing else.',
  )
  declare readonly orAdd?: AddressType | null;
}

@InputType('AddressStep', { description: 'One step of a change; exactly one of these is given.' })
export class AddressStepInput {
  @OptionalField(() => [AddressType], 'These and no others; `[]` clears.')
  declare readonly replace?: readonly AddressType[] | null;

  @OptionalField(() => [AddressType], 'These too; what is there already is not doubled (RFC 7644 §3.5.2.1).')
  declare readonly add?: readonly AddressType[] | null;

  @OptionalField(() => AddressFilterInput, 'Without those that match; none that matches is no error.')
  declare readonly remove?: AddressFilterInput | null;

  @OptionalField(() => AddressSetInput, 'Alters those that match.')
  declare readonly set?: AddressSetInput | null;
}
