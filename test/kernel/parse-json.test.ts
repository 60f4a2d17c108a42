import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../src/kernel/parse-json.ts';

const written = fc.stringMatching(/^-?(?:0|[1-9]\d{0,25})(?:\.\d{1,3})?(?:[eE][+-]?\d{1,3})?$/);

describe('parseJson', () => {
  it.each(['1.10', '1.0', '1e400', '1E5', '-0', '12345678901234567890', '9007199254740993', '0.1000'])(
    'keeps the text of a number that JavaScript would print differently: %s',
    (number) => {
      expect(parseJson(`{"a":[${number}],"b":${number}}`)).toEqual({ a: [number], b: number });
      expect(parseJson(number)).toBe(number);
    },
  );

  it.each([0, 7, -12, 1.5, 9007199254740991, 123456789012345])(
    'returns a number that JavaScript prints alike: %p',
    (number) => {
      expect(parseJson(JSON.stringify({ a: number }))).toEqual({ a: number });
    },
  );

  it('keeps every digit, wherever the number is', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('', ' ', '\n'), fc.jsonValue(), (number, space, other) => {
        const text = `{"other":${JSON.stringify(other)},"list":[${space}${number}${space},{"a":${space}${number}}]}`;
        const { list } = parseJson(text) as { list: [unknown, { a: unknown }] };
        expect([String(list[0]), String(list[1].a)]).toEqual([number, number]);
      }),
    );
  });

  it('parses everything else as `JSON.parse` does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(numbersAsText(parseJson(text)))).toBe(JSON.stringify(numbersAsText(JSON.parse(text))));
      }),
    );
  });
});

function numbersAsText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'number' ? String(inner) : inner));
}
