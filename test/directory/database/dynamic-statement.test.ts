import { describe, expect, it } from '@jest/globals';
import { Bindings, StatementNames } from '../../../src/directory/database/dynamic-statement.ts';

describe('StatementNames', () => {
  it('assigns one name to one text, and different names to different texts', () => {
    const names = new StatementNames();

    const { name, text } = names.nameFor('SELECT 1');

    expect(text).toBe('SELECT 1');
    expect(names.nameFor('SELECT 1').name).toBe(name);
    expect(names.nameFor('SELECT 2').name).not.toBe(name);
    expect(new StatementNames().nameFor('SELECT 1').name).toBe(name);
  });

  it('names 200 texts and no more, so that the prepared statements of a connection are bounded', () => {
    const names = new StatementNames();

    const given = Array.from({ length: 300 }, (_, at) => names.nameFor(`SELECT ${at}`).name);

    expect(new Set(given.filter((name) => name !== null)).size).toBe(200);
    expect(names.nameFor('SELECT 0').name).toBe(given[0]);
  });
});

describe('Bindings', () => {
  it('numbers the parameters in the order of their values', () => {
    const bindings = new Bindings();

    expect([bindings.bind('a', 'text'), bindings.bind([1], 'int[]')]).toEqual(['$1::text', '$2::int[]']);
    expect(bindings.values).toEqual(['a', [1]]);
  });
});
