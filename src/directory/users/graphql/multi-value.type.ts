import { InputType, ObjectType } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';

const description = 'One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4).';

@ObjectType('MultiValue', { description, simpleResolvers: true })
@InputType('MultiValueInput', { description })
export class MultiValueType {
  @OptionalText('The value itself, e.g. an e-mail address, a telephone number or the name of a role.')
  declare readonly value?: string | null;

  @OptionalText('Display text of the value.')
  declare readonly display?: string | null;

  @OptionalText('Type of the value, e.g. `work`, `home`, `mobile`, `fax`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred value. At most one value of an attribute is.')
  declare readonly primary?: boolean | null;
}
