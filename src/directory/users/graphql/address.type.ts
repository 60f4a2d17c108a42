import { InputType, ObjectType } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';

const description = 'A physical mailing address (RFC 7643 §4.1.2).';

@ObjectType('Address', { description, simpleResolvers: true })
@InputType('AddressInput', { description })
export class AddressType {
  @OptionalText('The full address as printed, with line breaks.')
  declare readonly formatted?: string | null;

  @OptionalText('Street, house number and so on.')
  declare readonly streetAddress?: string | null;

  @OptionalText('City or locality.')
  declare readonly locality?: string | null;

  @OptionalText('State, province or region.')
  declare readonly region?: string | null;

  @OptionalText('Postal code.')
  declare readonly postalCode?: string | null;

  @OptionalText('Country, usually as an ISO 3166-1 alpha-2 code; not validated.')
  declare readonly country?: string | null;

  @OptionalText('Type of the address, e.g. `work`, `home`, `other`.')
  declare readonly type?: string | null;

  @OptionalField(() => Boolean, 'Whether this is the preferred address. At most one address is.')
  declare readonly primary?: boolean | null;
}
