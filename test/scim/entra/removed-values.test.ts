import { describe, expect, it } from '@jest/globals';
import { removedValues } from '../../../src/scim/entra/removed-values.ts';
import { parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';

const removal = (path: string, value: unknown) => ({ op: 'remove' as const, path: parsePatchPath(path), value });

describe('removedValues', () => {
  it('makes a removal for each value that is listed', () => {
    const value = ['a', { value: 'b', type: 'work', display: 'x' }, { value: 7 }, { display: 'x' }];

    expect(removedValues(removal('emails', value))).toEqual([
      removal('emails[value eq "a"]', undefined),
      removal('emails[value eq "b" and type eq "work"]', undefined),
      removal('emails[value eq "7"]', undefined),
    ]);
  });

  it.each([
    removal('emails', undefined),
    removal('emails', ''),
    removal('emails[type eq "work"]', 'a'),
    removal('emails.value', 'a'),
    removal('title', 'a'),
    removal('unknown', 'a'),
  ])('keeps an operation that lists no values of a multi-valued attribute: %j', (operation) => {
    expect(removedValues(operation)).toEqual([operation]);
  });

  it('refuses more than 1 000 values', () => {
    expect(() => removedValues(removal('emails', Array(1_001).fill('a')))).toThrow(
      expect.objectContaining({ scimType: 'tooMany' }),
    );
  });
});
