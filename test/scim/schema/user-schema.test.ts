import { describe, expect, it } from '@jest/globals';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../../src/directory/users/domain/user-attributes.ts';
import type { Attribute } from '../../../src/scim/schema/attribute.ts';
import { COMMON_ATTRIBUTES } from '../../../src/scim/schema/common-attributes.ts';
import { findAttribute } from '../../../src/scim/schema/resolve-attribute.ts';
import { schemaDocuments } from '../../../src/scim/schema/schemas.ts';

const declared = [
  ...COMMON_ATTRIBUTES,
  ...schemaDocuments('https://x.example').flatMap(({ attributes }) => attributes),
];

function declaration(attribute: string, subAttribute: string | null): Attribute | null | undefined {
  const found = findAttribute({ schema: null, attribute, subAttribute });
  return subAttribute === null ? found?.attribute : found?.subAttribute;
}

function expectAgreement(found: Attribute | null | undefined, kind: ValueKind): void {
  expect(found).toMatchObject({ multiValued: false, caseExact: kind === 'exactText' });
  expect(found?.type === 'boolean').toBe(kind === 'boolean');
}

describe('the declared attributes', () => {
  it.each([...Object.entries(SINGLE_ATTRIBUTES), ['id', OWN_ATTRIBUTES.id] as const])(
    'have the type of %s in the directory',
    (name, kind) => {
      expectAgreement(declaration(name, null), kind);
    },
  );

  it.each(Object.entries({ ...COMPLEX_ATTRIBUTES, ...MULTI_ATTRIBUTES }))(
    'have the sub-attributes of %s in the directory, and no others',
    (name, parts) => {
      const subAttributes = declaration(name, null)?.subAttributes ?? [];
      const kept = subAttributes.filter(({ mutability }) => mutability === 'readWrite');

      expect(kept.map((part) => part.name).sort()).toEqual(Object.keys(parts).sort());
      for (const [part, kind] of Object.entries<ValueKind>(parts)) expectAgreement(declaration(name, part), kind);
    },
  );

  it('are multi-valued where the directory stores several values', () => {
    const severalValued = declared.filter(({ type, multiValued }) => type === 'complex' && multiValued);

    expect(severalValued.map(({ name }) => name).sort()).toEqual(Object.keys(MULTI_ATTRIBUTES).sort());
  });

  it('are all returned by default', () => {
    const withParts = declared.flatMap((attribute) => [attribute, ...(attribute.subAttributes ?? [])]);

    expect(withParts.filter(({ returned }) => returned === 'never' || returned === 'request')).toEqual([]);
  });

  it('include neither password nor groups, which the directory does not store', () => {
    expect(declared.map(({ name }) => name)).not.toContain('password');
    expect(declared.map(({ name }) => name)).not.toContain('groups');
  });
});
