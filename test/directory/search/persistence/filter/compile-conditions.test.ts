import { describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../../src/directory/database/dynamic-statement.ts';
import { NEVER } from '../../../../../src/directory/database/predicate.ts';
import { plainColumn } from '../../../../../src/directory/search/persistence/attribute-column.ts';
import {
  type Conditions,
  compileConditions,
} from '../../../../../src/directory/search/persistence/filter/compile-conditions.ts';

function compile(name: string, conditions: Conditions) {
  const bindings = new Bindings();
  return { text: compileConditions(plainColumn(name), conditions, bindings).text, values: bindings.values };
}

describe('the conditions on a value', () => {
  it('bind folded operands, never as text of the statement', () => {
    expect(compile('title', { eq: "O'Hara" })).toEqual({
      text: `(u.keys->>'title') COLLATE "C" = $1::text`,
      values: ["o'hara"],
    });
    expect(compile('externalId', { eq: 'Ab' }).values).toEqual(['Ab']);
  });

  it('compare the inside of a userName without the mark of a conflict', () => {
    expect(compile('userName', { contains: 'a' }).text).toContain('split_part');
    expect(compile('userName', { eq: 'a' }).text).not.toContain('split_part');
  });

  it('never match a text that PostgreSQL cannot store', () => {
    expect(compile('title', { eq: '\u0000' }).text).toBe(NEVER.text);
  });
});
