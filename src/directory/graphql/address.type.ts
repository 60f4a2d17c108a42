import { InputType, ObjectType } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';

const description = 'A physical mailing address (RFC 7643 §4.1.2).';

@ObjectType('Address', { description, simpleResolvers: true })
@InputType('AddressInput', { description })
export class AddressType {
  @OptionalText('The whole address as it is printed, lines parted by line breaks.')
  declare readonly formatted?: string | null;

  @OptionalText('Street, house number and the like.')
  declare readonly streetAddress?: string | null;

  @OptionalText('City or place.')
  declare readonly locality?: string | null;

  @OptionalText('State, province or region.')
  declare readonly region?: string | null;

  @OptionalText('Postal code.')
  declare readonly postalCode?: string | null;

  @OptionalText('Country; ISO 3166-1 alpha-2 is customary, and not enforced.')
  declare readonly country?: string | null;

  @OptionalText('What the address is for, e.g. `work`, `home`, `other`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred address; at most one is.')
  declare readonly primary?: boolean | null;
}
