import { InputType, ObjectType } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';

const description = 'One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4).';

@ObjectType('MultiValue', { description, simpleResolvers: true })
@InputType('MultiValueInput', { description })
export class MultiValueType {
  @OptionalText('The value itself: an e-mail address, a telephone number, the name of a role.')
  declare readonly value?: string | null;

  @OptionalText('How the value is shown to people.')
  declare readonly display?: string | null;

  @OptionalText('What the value is for, e.g. `work`, `home`, `mobile`, `fax`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred value; at most one of an attribute is.')
  declare readonly primary?: boolean | null;
}
