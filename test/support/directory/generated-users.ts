import fc from 'fast-check';
import { newProfile, type UserInput } from '../../../src/directory/users/domain/new-profile.ts';
import type { MultiValueStep, UserChanges } from '../../../src/directory/users/domain/user-changes.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import type { MultiValueFilter } from '../../../src/directory/users/domain/value-filter.ts';

/** Few words, so that values are often equal; some differ only by case, and one is empty. */
const text = fc.constantFrom('', 'Ada', 'ada', 'Bob', 'x@acme.example', 'ÜNAL', 'ünal', '𝒜', '');
const type = fc.constantFrom('work', 'Work', 'home', '');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const multiValue = fc.record({ value: text, display: text, type, primary: fc.boolean() }, { requiredKeys: [] });
const multiValueParts = fc.record(
  { value: maybe(text), display: maybe(text), type: maybe(type), primary: maybe(fc.boolean()) },
  { requiredKeys: [] },
);
const address = fc.record({ locality: text, country: text, type, primary: fc.boolean() }, { requiredKeys: [] });
const addressParts = fc.record(
  { locality: maybe(text), country: maybe(text), type: maybe(type), primary: maybe(fc.boolean()) },
  { requiredKeys: [] },
);
const typeOrPrimary: fc.Arbitrary<MultiValueFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ type: fc.record({ eq: type }) }),
  fc.record({ primary: fc.record({ eq: fc.boolean() }) }),
  fc.record({ not: fc.record({ type: fc.record({ eq: type }) }) }),
);

function steps<Value, Parts>(value: fc.Arbitrary<Value>, parts: fc.Arbitrary<Parts>) {
  const set = fc.record({ where: typeOrPrimary, to: parts, orAdd: value }, { requiredKeys: ['where', 'to'] });
  const step = fc.oneof(
    fc.record({ replace: fc.array(value, { maxLength: 3 }) }),
    fc.record({ add: fc.array(value, { maxLength: 3 }) }),
    fc.record({ remove: typeOrPrimary }),
    fc.record({ set }),
  );
  return fc.array(step, { maxLength: 5 });
}

const name = fc.record({ givenName: maybe(text), familyName: maybe(text) }, { requiredKeys: [] });
const manager = fc.record({ value: text });

const userInputs: fc.Arbitrary<UserInput> = fc.record(
  {
    userName: fc.constantFrom('ada@acme.example', 'Bob', 'ünal'),
    active: maybe(fc.boolean()),
    title: maybe(text),
    externalId: maybe(text),
    name: maybe(name),
    manager: maybe(manager),
    emails: maybe(fc.array(multiValue, { maxLength: 4 })),
    photos: fc.array(multiValue, { maxLength: 4 }),
    addresses: fc.array(address, { maxLength: 4 }),
  },
  { requiredKeys: ['userName'] },
);

export const profiles: fc.Arbitrary<UserProfile> = userInputs.map(newProfile);

/** Any delta, valid or not. */
export const userChanges: fc.Arbitrary<UserChanges> = fc.record(
  {
    userName: fc.constantFrom('Cleo', 'Cleo', 'Cleo', null),
    active: maybe(fc.boolean()),
    title: maybe(text),
    name: maybe(name),
    manager: maybe(manager),
    emails: maybe(steps(multiValue, multiValueParts)) as fc.Arbitrary<MultiValueStep[] | null>,
    photos: steps(multiValue, multiValueParts) as fc.Arbitrary<MultiValueStep[]>,
    addresses: steps(address, addressParts) as fc.Arbitrary<NonNullable<UserChanges['addresses']>>,
  },
  { requiredKeys: [] },
);
