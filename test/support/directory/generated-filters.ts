import fc from 'fast-check';
import type { UserFilter } from '../../../src/directory/search/domain/user-filter.ts';
import type { UserOrder, UserOrderKey } from '../../../src/directory/search/domain/user-order.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../../src/directory/users/domain/user-attributes.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';

type Kinds = Readonly<Record<string, ValueKind>>;

/** Words that differ by case, prefix or order, and characters that need escaping in SQL. */
const WORDS = [
  'Ada',
  'ada',
  'ADA L.',
  'adam',
  'Bob',
  'ÜNAL',
  'ünal',
  'ΣΊΣΥΦΟΣ',
  'Σίσυφος',
  'Σίσ',
  '𝒜',
  '\uffee',
  '\'"\\%_',
  'ß',
];

const TYPES = ['work', 'Work', 'home', 'Ada'];

const word = fc.constantFrom(...WORDS);
const operand = fc.constantFrom('', 'a', 'work', 'true', ...WORDS);

function value(part: string, kind: ValueKind): fc.Arbitrary<unknown> {
  if (kind === 'boolean') return fc.boolean();
  return part === 'type' ? fc.constantFrom(...TYPES) : word;
}

function record(kinds: Kinds): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.entries(kinds).map(([part, kind]) => [part, value(part, kind)]);
  return fc.record(Object.fromEntries(parts), { requiredKeys: [] });
}

const isNotEmpty = (parts: object) => Object.keys(parts).length > 0;
const complex = (kinds: Kinds) => record(kinds).filter(isNotEmpty);
const values = (kinds: Kinds) => fc.array(record(kinds).filter(isNotEmpty), { minLength: 1, maxLength: 3 });
const mapValues = <Out>(attributes: Readonly<Record<string, Kinds>>, to: (kinds: Kinds) => Out) =>
  Object.fromEntries(Object.entries(attributes).map(([name, kinds]) => [name, to(kinds)]));

/** Stored profiles with any attributes except `userName`, which must be unique. */
export const profilesWithoutUserName = fc
  .tuple(
    record(SINGLE_ATTRIBUTES),
    fc.record(
      { ...mapValues(COMPLEX_ATTRIBUTES, complex), ...mapValues(MULTI_ATTRIBUTES, values) },
      { requiredKeys: [] },
    ),
  )
  .map(([single, others]) => ({ active: true, ...single, ...others }) as Omit<UserProfile, 'userName'>);

const textFilter = fc.oneof(
  ...['eq', 'eq', 'ne', 'contains', 'startsWith', 'endsWith', 'gt', 'ge', 'lt', 'le'].map((operator) =>
    fc.record({ [operator]: operand }),
  ),
  fc.record({ present: fc.boolean() }),
  fc.record({ ge: operand, lt: operand }),
);
const booleanFilter = fc.oneof(...['eq', 'ne', 'present'].map((operator) => fc.record({ [operator]: fc.boolean() })));

function oneOf(kinds: Kinds): fc.Arbitrary<object> {
  const conditions = Object.entries(kinds).map(([name, kind]) =>
    fc.record({ [name]: kind === 'boolean' ? booleanFilter : textFilter }),
  );
  return fc.oneof(...conditions);
}

/** `and`, `or` and `not` around conditions, and several conditions together. */
function combined(leaf: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
      fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }));
  return tree as fc.Arbitrary<object>;
}

const someFilter = (kinds: Kinds) =>
  fc.oneof({ weight: 4, arbitrary: fc.record({ some: combined(oneOf(kinds)) }) }, { weight: 1, arbitrary: presence });
const presence = fc.record({ present: fc.boolean() });
const partsFilter = (kinds: Kinds) => fc.oneof(oneOf(kinds), presence);
const only = (attributes: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(...Object.entries(attributes).map(([name, condition]) => fc.record({ [name]: condition })));

/** Any filter on any attributes. */
export const filters: fc.Arbitrary<UserFilter> = combined(
  fc.oneof(
    { weight: 4, arbitrary: oneOf(SINGLE_ATTRIBUTES) },
    { weight: 3, arbitrary: only(mapValues(COMPLEX_ATTRIBUTES, partsFilter)) },
    { weight: 5, arbitrary: only(mapValues(MULTI_ATTRIBUTES, someFilter)) },
    { weight: 1, arbitrary: fc.record({ missing: fc.constantFrom('WORK_EMAIL', 'EXTERNAL_ID') }) },
  ),
);

const partKeys = (attributes: Readonly<Record<string, Kinds>>) =>
  Object.entries(attributes).flatMap(([name, kinds]) => Object.keys(kinds).map((part) => `${name}.${part}`));

const orderKey = fc.constantFrom(
  ...([
    'id',
    'createdAt',
    'updatedAt',
    ...Object.keys(SINGLE_ATTRIBUTES),
    ...partKeys(COMPLEX_ATTRIBUTES),
    ...partKeys(MULTI_ATTRIBUTES),
  ] as UserOrderKey[]),
);

/** Up to two sort keys. */
export const orders: fc.Arbitrary<UserOrder[]> = fc.array(
  fc.record({ by: orderKey, direction: fc.constantFrom('ASC', 'DESC') }),
  { maxLength: 2 },
);
