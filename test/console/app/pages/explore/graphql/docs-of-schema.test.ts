import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import {
  findInDocs,
  kindOf,
  membersOf,
  typesOf,
} from '../../../../../../src/console/app/pages/explore/graphql/docs-of-schema.ts';

const directory = buildSchema(readFileSync('schema.graphql', 'utf8'));
const small = buildSchema(`
  type Query { pet(id: ID!, near: String = "Montreal"): Pet, old: Int @deprecated(reason: "Ask for pet.") }
  "What lives with people." union Pet = Cat | Dog
  type Cat { name: String }
  type Dog { name: String }
  enum Size { SMALL "Larger than small." LARGE }
  input PetFilter { size: Size = SMALL }
`);

const membersIn = (name: string) => {
  const type = small.getType(name);
  return type ? membersOf(type) : [];
};

describe('the documentation of a schema', () => {
  it('lists all types except introspection, root types first', () => {
    const names = typesOf(directory).map(({ name }) => name);

    expect(names.slice(0, 3)).toEqual(['Query', 'Mutation', 'Access']);
    expect(names.filter((name) => name.startsWith('__'))).toEqual([]);
    expect(typesOf(small).map(kindOf)).toEqual(expect.arrayContaining(['type', 'union', 'enum', 'input', 'scalar']));
  });

  it('shows fields with their arguments, default values and deprecations', () => {
    const [pet, old] = membersIn('Query');

    expect(String(pet?.type)).toBe('Pet');
    expect(pet?.args.map(({ name, type, defaultValue }) => [name, String(type), defaultValue])).toEqual([
      ['id', 'ID!', null],
      ['near', 'String', '"Montreal"'],
    ]);
    expect(old?.deprecated).toBe('Ask for pet.');
  });

  it('shows enum values, input fields and union members', () => {
    expect(membersIn('Size').map(({ name, description }) => [name, description])).toEqual([
      ['SMALL', null],
      ['LARGE', 'Larger than small.'],
    ]);
    expect(membersIn('PetFilter').map(({ name, defaultValue }) => [name, defaultValue])).toEqual([['size', 'SMALL']]);
    expect(membersIn('Pet').map(({ name, type }) => [name, String(type)])).toEqual([
      ['Cat', 'Cat'],
      ['Dog', 'Dog'],
    ]);
    expect(membersIn('String')).toEqual([]);
  });

  it('ranks names before descriptions, without duplicates', () => {
    const found = findInDocs(directory, ' User ').map(({ type, member }) => member ?? type);

    expect(found[0]).toBe('User');
    expect(found).toContain('userName');
    expect(findInDocs(small, 'lives with')).toEqual([
      { type: 'Pet', member: null, description: 'What lives with people.' },
    ]);
    expect(findInDocs(small, 'nothing of that kind')).toEqual([]);
  });
});
