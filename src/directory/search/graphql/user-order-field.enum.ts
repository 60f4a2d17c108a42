import { registerEnumType } from 'type-graphql';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
} from '../../users/domain/user-attributes.ts';
import type { UserOrderKey } from '../domain/user-order.ts';
import { SORTED_CHARACTERS } from '../domain/user-place.ts';

const MARKS_OF_A_VALUE = ['display', 'type', 'primary'];

const KEYS = [
  ...Object.keys(OWN_ATTRIBUTES),
  ...Object.keys(SINGLE_ATTRIBUTES),
  ...partsOf(COMPLEX_ATTRIBUTES),
  ...partsOf(MULTI_ATTRIBUTES).filter((key) => !MARKS_OF_A_VALUE.includes(key.split('.')[1] ?? '')),
] as readonly UserOrderKey[];

/** What users can be sorted by: the names of the schema, each with the key that the domain knows. */
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
