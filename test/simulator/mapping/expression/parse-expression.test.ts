import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExpressionError } from '../../../../src/simulator/mapping/expression/expression.ts';
import { parseExpression } from '../../../../src/simulator/mapping/expression/parse-expression.ts';

/** Texts of tokens of expressions and random characters. */
const expressionLikeText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Switch',
        'ToLower',
        'Join',
        '(',
        ')',
        ',',
        '[mail]',
        '[',
        ']',
        '"',
        '"a"',
        '\\',
        '=',
        '<>',
        '1',
        ' ',
      ),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('parseExpression', () => {
  it('keeps the position of an omitted argument', () => {
    const expression = parseExpression('Switch([IsSoftDeleted], , "False", "True")');

    expect(expression).toMatchObject({
      kind: 'call',
      name: 'Switch',
      arguments: [
        { kind: 'attribute', name: 'IsSoftDeleted' },
        { kind: 'omitted' },
        { kind: 'literal', value: 'False' },
        { kind: 'literal', value: 'True' },
      ],
    });
  });

  it.each([
    ['', 1, 'expected a function'],
    ['ToLower([mail]) x', 17, 'expected the end'],
    ['ToLower [mail]', 9, 'expected "("'],
    ['ToLower([mail]', 15, 'expected ","'],
    ['ToLower([mail', 9, 'an attribute is its name in brackets'],
    ['ToLower("mail)', 9, 'no closing quotation mark'],
    ["ToLower('mail')", 9, 'double quotation marks'],
    ['Append([mail], PCase([x]))', 16, 'there is no function PCase; known are AppRoleAssignmentsComplex,'],
    ['toLower([mail])', 1, 'there is no function toLower; write ToLower'],
    ['Switch([x], , "a")', 1, 'Switch was given 3 arguments, but it is Switch(source, defaultValue, key1'],
    ['Append([x])', 1, 'Append(source, suffix)'],
    ['Trim()', 1, 'was given 0 arguments'],
  ])('names the invalid character: %s', (text, character, reason) => {
    expect(() => parseExpression(text)).toThrow(expect.objectContaining({ character }));
    expect(() => parseExpression(text)).toThrow(reason);
  });

  it('refuses expressions that are too long or nested too deep', () => {
    const deep = `${'Trim('.repeat(51)}"x"${')'.repeat(51)}`;

    expect(() => parseExpression(deep)).toThrow('at most 50 deep');
    expect(() => parseExpression(`"${'x'.repeat(10_000)}"`)).toThrow('at most 10000 characters');
  });

  it('throws only its own error, for any text', () => {
    fc.assert(
      fc.property(expressionLikeText, (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
