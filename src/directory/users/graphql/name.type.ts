import { InputType, ObjectType } from 'type-graphql';
import { OptionalText } from '../../graphql/fields.ts';
import type { Name } from '../domain/user-profile.ts';

type Nullable<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null };

const description = "The components of a user's name (RFC 7643 §4.1.1).";

@ObjectType('Name', { description, simpleResolvers: true })
@InputType('NameInput', { description })
export class NameType implements Nullable<Name> {
  @OptionalText('The full name as displayed, e.g. `Ms. Barbara J Jensen, III`.')
  declare readonly formatted?: string | null;

  @OptionalText('The family name, e.g. `Jensen`.')
  declare readonly familyName?: string | null;

  @OptionalText('The given name, e.g. `Barbara`.')
  declare readonly givenName?: string | null;

  @OptionalText('The middle names, e.g. `Jane`.')
  declare readonly middleName?: string | null;

  @OptionalText('Prefix, e.g. `Ms.`.')
  declare readonly honorificPrefix?: string | null;

  @OptionalText('Suffix, e.g. `III`.')
  declare readonly honorificSuffix?: string | null;
}
