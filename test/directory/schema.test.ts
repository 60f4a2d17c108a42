import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { directorySchema } from '../../src/directory/schema.ts';
import { FAULT_CODES } from '../../src/kernel/fault.ts';
import { openTestDirectory } from '../support/directory/ask-directory.ts';

const schema = directorySchema();
const root = new URL('../../', import.meta.url);

describe('the schema', () => {
  it('is the same as schema.graphql', () => {
    expect(`${printSchema(schema)}\n`).toBe(readFileSync(new URL('schema.graphql', root), 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

    expect(types.flatMap(undescribed)).toEqual([]);
  });

  it('lists every code of a fault', () => {
    const codes = schema.getType('ErrorCode');

    expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(
      expect.arrayContaining([...FAULT_CODES]),
    );
  });

  it('is valid for every operation of wire', () => {
    const folder = new URL('src/wire/operations/', root);
    const documents = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

    expect(validate(buildSchema(printSchema(schema)), parse(documents.join('\n')))).toEqual([]);
  });

  it('requires no token for introspection', async () => {
    const { ask } = await openTestDirectory();

    const { data, codes } = await ask('{ __type(name: "User") { name } errorCodes }', { token: '' });

    expect(codes).toEqual([]);
    expect(data.__type).toEqual({ name: 'User' });
    expect(data.errorCodes).toContain('USER_NAME_TAKEN');
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const own = type.description || isSpecifiedScalarType(type) || isRoot(type) ? [] : [type.name];
  return [
    ...own,
    ...membersOf(type)
      .filter(([, description]) => !description)
      .map(([name]) => `${type.name}.${name}`),
  ];
}

function membersOf(type: GraphQLNamedType): [name: string, description: string | null | undefined][] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => [name, description]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => [name, description]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [field.name, field.description] as [string, string | null | undefined],
    ...field.args.map((arg): [string, string | null | undefined] => [`${field.name}(${arg.name}:)`, arg.description]),
  ]);
}

function isRoot({ name }: GraphQLNamedType): boolean {
  return name === 'Query' || name === 'Mutation';
}
