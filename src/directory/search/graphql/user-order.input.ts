import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrderDirectionEnum } from '../../graphql/enums.ts';
import { RequiredField } from '../../graphql/fields.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
} from '../../users/domain/user-attributes.ts';
import { SORTED_CHARACTERS, type UserOrder, type UserOrderKey } from '../domain/user-order.ts';

/** Sub-attributes of a value that are no use as sort keys. */
const UNSORTED_PARTS = ['display', 'type', 'primary'];

const KEYS = [
  ...Object.keys(OWN_ATTRIBUTES),
  ...Object.keys(SINGLE_ATTRIBUTES),
  ...partsOf(COMPLEX_ATTRIBUTES),
  ...partsOf(MULTI_ATTRIBUTES).filter((key) => !UNSORTED_PARTS.includes(key.split('.')[1] ?? '')),
] as readonly UserOrderKey[];

/** The sort keys of users: each name in the schema with its key in the domain. */
export const UserOrderFieldEnum: Readonly<Record<string, UserOrderKey>> = Object.fromEntries(
  KEYS.map((key) => [enumName(key), key]),
);

registerEnumType(UserOrderFieldEnum, {
  name: 'UserOrderField',
  description:
    'Attributes that users can be sorted by. A multi-valued attribute sorts by its primary value, or else ' +
    `by its first (RFC 7644 §3.4.2.3). Strings sort by their first ${SORTED_CHARACTERS} characters; case ` +
    'is ignored if the attribute is case-insensitive.',
  valuesConfig: Object.fromEntries(KEYS.map((key) => [enumName(key), { description: `By \`${key}\`.` }])),
});

function partsOf(attributes: Readonly<Record<string, object>>): string[] {
  return Object.entries(attributes).flatMap(([name, parts]) => Object.keys(parts).map((part) => `${name}.${part}`));
}

function enumName(key: string): string {
  return key
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .replace('.', '_')
    .toUpperCase();
}

@InputType('UserOrder', { description: 'A sort key.' })
export class UserOrderInput implements UserOrder {
  @RequiredField(() => UserOrderFieldEnum, 'The attribute to sort by.')
  declare readonly by: UserOrderKey;

  @Field(() => OrderDirectionEnum, { description: 'Sort direction.', defaultValue: 'ASC' })
  declare readonly direction: 'ASC' | 'DESC';
}
