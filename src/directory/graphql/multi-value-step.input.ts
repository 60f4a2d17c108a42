import { InputType } from 'type-graphql';
import { OptionalField, RequiredField } from './fields.ts';
import { MultiValueFilterInput } from './multi-value.filter.ts';
import { MultiValueType } from './multi-value.type.ts';

@InputType('MultiValueSet', { description: 'Alters each value that matches.' })
export class MultiValueSetInput {
  @RequiredField(() => MultiValueFilterInput, 'Which are meant; `{}` means all.')
  declare readonly where: MultiValueFilterInput;

  @RequiredField(() => MultiValueType, 'The parts to set: one left out is left alone, `null` clears it.')
  declare readonly to: MultiValueType;

  @OptionalField(
    () => MultiValueType,
    'The value to add when none matches. Without it that is the error `NO_TARGET`, unless `to` only clears. ' +
      'It takes `primary` from another only where `where` names `primary`, or `to` nothing else.',
  )
  declare readonly orAdd?: MultiValueType | null;
}

@InputType('MultiValueStep', { description: 'One step of a change; exactly one of these is given.' })
export class MultiValueStepInput {
  @OptionalField(() => [MultiValueType], 'These and no others; `[]` clears.')
  declare readonly replace?: readonly MultiValueType[] | null;

  @OptionalField(() => [MultiValueType], 'These too; what is there already is not doubled (RFC 7644 §3.5.2.1).')
  declare readonly add?: readonly MultiValueType[] | null;

  @OptionalField(() => MultiValueFilterInput, 'Without those that match; none that matches is no error.')
  declare readonly remove?: MultiValueFilterInput | null;

  @OptionalField(() => MultiValueSetInput, 'Alters those that match.')
  declare readonly set?: MultiValueSetInput | null;
}
