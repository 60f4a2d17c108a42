import { describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { DateTime } from '../../../src/directory/graphql/scalars.ts';

describe('DateTime', () => {
  it('reads moments from the first day of the year 1 to the last of the year 9999', () => {
    const texts = ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'];

    const moments = texts.map((text) => DateTime.parseValue(text).toISOString());

    expect(moments).toEqual(texts);
  });

  it.each(['0000-12-31T23:59:59Z', '0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01'])(
    'refuses %s, whose year in UTC is not one of 1 to 9999',
    (value) => {
      const asVariable = () => DateTime.parseValue(value);
      const asLiteral = () => DateTime.parseLiteral({ kind: Kind.STRING, value });

      expect(asVariable).toThrow('years 1 to 9999');
      expect(asLiteral).toThrow('years 1 to 9999');
    },
  );
});
