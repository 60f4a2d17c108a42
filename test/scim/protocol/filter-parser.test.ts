import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPARISONS } from '../../../src/scim/protocol/filter-node.ts';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';
import { filter, filterLikeText } from './arbitrary-filter.ts';
import { printFilter } from './print-filter.ts';

const title = { kind: 'present', path: { schema: null, attribute: 'title', subAttribute: null } };

function canonical(text: string): string {
  return printFilter(parseFilter(text));
}

function refusal(text: string): ScimError | null {
  try {
    parseFilter(text);
    return null;
  } catch (error) {
    if (error instanceof ScimError) return error;
    throw error;
  }
}

describe('parseFilter', () => {
  it.each(COMPARISONS)('reads the operator %s in any case', (comparison) => {
    expect(parseFilter(`title ${comparison.toUpperCase()} "x"`)).toMatchObject({ kind: 'compare', comparison });
  });

  it('reads a comparison', () => {
    expect(parseFilter('userName eq "bjensen"')).toEqual({
      kind: 'compare',
      path: { schema: null, attribute: 'userName', subAttribute: null },
      comparison: 'eq',
      value: 'bjensen',
    });
  });

  it.each(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])('reads %s in any case', (operator) => {
    expect(canonical(`title ${operator.toUpperCase()} "x"`)).toBe(`title ${operator} "x"`);
  });

  it('reads the presence of an attribute', () => {
    expect(parseFilter('title PR')).toEqual(title);
  });

  it('reads attributes with their schema', () => {
    expect(parseFilter('urn:ietf:params:scim:schemas:core:2.0:User:name.familyName pr')).toEqual({
      kind: 'present',
      path: { schema: 'urn:ietf:params:scim:schemas:core:2.0:User', attribute: 'name', subAttribute: 'familyName' },
    });
  });

  it.each(['manager.$ref', 'x-mail', 'a_b', 'a1'])('reads %s as an attribute', (name) => {
    expect(canonical(`${name} pr`)).toBe(`${name} pr`);
  });

  it('gives not precedence over and, and over or', () => {
    expect(canonical('a pr or b pr and not (c pr) or d pr')).toBe('a pr or b pr and not (c pr) or d pr');
    expect(parseFilter('a pr or b pr and c pr')).toMatchObject({ kind: 'or', operands: [{}, { kind: 'and' }] });
  });

  it('gives parentheses precedence', () => {
    expect(canonical('(a pr or b pr) and c pr')).toBe('(a pr or b pr) and c pr');
    expect(canonical('((a pr)) and (b pr and (c pr))')).toBe('a pr and b pr and c pr');
  });

  it('flattens nested and, and nested or', () => {
    expect(parseFilter('title pr or title pr or title pr')).toEqual({ kind: 'or', operands: [title, title, title] });
  });

  it('ignores runs of spaces, also around the filter', () => {
    expect(canonical('  not  ( title   pr )  and  ( a  eq  1 ) ')).toBe('not (title pr) and a eq 1');
  });

  it('reads the tree that it printed (RFC 7644 §3.4.2.2)', () => {
    fc.assert(
      fc.property(filter, (node) => {
        expect(parseFilter(printFilter(node))).toEqual(node);
      }),
    );
  });
});

describe('a value path', () => {
  it('keeps the filter in brackets together', () => {
    expect(canonical('emails[type eq "work" and value co "@x.example"]')).toBe(
      'emails[type eq "work" and value co "@x.example"]',
    );
  });

  it('requires a single value when a sub-attribute follows the bracket', () => {
    const combined = 'emails[type eq "work" and value eq "x"]';

    expect(parseFilter('emails[type eq "work"].value eq "x"')).toEqual(parseFilter(combined));
    expect(canonical('emails[type eq "a" or type eq "b"].value pr')).toBe(
      'emails[(type eq "a" or type eq "b") and value pr]',
    );
  });

  it.each([
    ['nothing in the brackets', 'emails[]'],
    ['no closing bracket', 'emails[type eq "work"'],
    ['a second closing bracket', 'emails[type eq "work"]]'],
    ['brackets within brackets', 'emails[value[type eq "work"]]'],
    ['a comparison with the bracket itself', 'emails[type eq "work"] eq "x"'],
    ['a sub-attribute without a comparison', 'emails[type eq "work"].value'],
    ['no attribute', '[type eq "work"]'],
  ])('is refused with %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ status: 400, scimType: 'invalidFilter' });
  });
});

describe('a value in a filter', () => {
  it.each([
    ['"O\'Brien \\"x\\" \\\\ \\/ \\u00e9\\n"', 'O\'Brien "x" \\ / é\n'],
    ['""', ''],
    ['"a)] and (["', 'a)] and (['],
    ['true', true],
    ['false', false],
    ['null', null],
    ['-12.5', -12.5],
    ['0', 0],
  ])('may be the literal %s', (literal, value) => {
    expect(parseFilter(`a eq ${literal}`)).toMatchObject({ value });
  });

  it.each([
    'jyoung',
    '7fce0092-d52e-4f76-b727-3955bd72c939',
    '064869bf',
    'a.b@x.example',
    '2011-05-13T04:42:34Z',
    "O'Malley",
    '007',
    '12345678901234567890',
    '1.0',
    '1e400',
    '-12.5e2',
    "o'brien@acme.example",
    'O’Neil',
    '-0',
    'True',
  ])('may be the bare word %s, which is text', (word) => {
    expect(parseFilter(`externalId eq ${word}`)).toMatchObject({ value: word });
    expect(canonical(`(externalId eq ${word}) and a pr`)).toBe(`externalId eq "${word}" and a pr`);
  });

  it.each([
    ['no end', 'a eq "x'],
    ['an escape at its end', 'a eq "x\\'],
    ['an escape that JSON does not know', 'a eq "\\a"'],
    ['half an escape', 'a eq "\\ufe"'],
    ['a line break in it', 'a eq "x\ny"'],
    ['a single quotation mark without its partner', "a eq 'x"],
    ['a typographic one with the partner of another', 'a eq “x’'],
    ['other quotation marks', 'a eq «x»'],
    ['a backtick', 'a eq `x`'],
    ['quotation marks of HTML', 'a eq &quot;x&quot;'],
    ['parentheses around it', 'a eq ("x")'],
  ])('is refused with %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ status: 400, scimType: 'invalidFilter' });
  });
});

describe('a value in single or typographic quotation marks', () => {
  it.each([
    ["'work'", 'work'],
    ['“work”', 'work'],
    ['„work“', 'work'],
    ['”work”', 'work'],
    ['‘work’', 'work'],
    ["''", ''],
    ["'O'Brien'", "O'Brien"],
    ["'a b (c)'", 'a b (c)'],
    ['“say "a" b”', 'say "a" b'],
  ])('is read: %s', (text, value) => {
    expect(parseFilter(`(a eq ${text}) or b pr`)).toMatchObject({ operands: [{ value, hasOtherQuotes: true }, {}] });
  });

  it('has the position of an invalid quotation mark in the error', () => {
    expect(refusal('title eq x&quot;y')?.detail).toContain('character 11');
    expect(refusal('title eq «x»')?.detail).toContain('character 10');
  });

  it('may be part of text in double quotation marks', () => {
    expect(parseFilter('a eq "“x” &quot; \'y\'"')).toEqual({
      kind: 'compare',
      path: { schema: null, attribute: 'a', subAttribute: null },
      comparison: 'eq',
      value: "“x” &quot; 'y'",
    });
  });
});

describe('an invalid filter', () => {
  it.each([
    '',
    ' ',
    '(',
    '()',
    'title',
    'title pr "x"',
    'title eq',
    'title lte 1',
    'title pr and',
    'and title pr',
    'title pr title pr',
    'title pr)',
    'not title pr',
    'not ()',
    '2.0 pr',
    'a.b.c pr',
    'urn:ietf:params:scim:schemas:core:2.0:User pr',
    '(title pr)and(title pr)',
    '"title" pr',
  ])('is refused: %s', (text) => {
    expect(refusal(text)).toMatchObject({ status: 400, scimType: 'invalidFilter' });
  });

  it('has the position and what was expected in the error, not its text', () => {
    expect(refusal('userName zz "secret"')?.detail).toBe(
      'The filter cannot be read at character 10: expected an operator such as eq or pr.',
    );
  });

  it('is refused when it is too long, too deep or too large', () => {
    const deep = `${'('.repeat(4_000)}a pr`;
    const large = Array.from({ length: 201 }, () => 'a pr').join(' or ');

    expect(refusal(`a eq "${'x'.repeat(10_000)}"`)?.detail).toContain('10000 characters');
    expect(refusal(deep)?.detail).toContain('50 levels');
    expect(refusal(large)?.detail).toContain('200 conditions');
    expect(refusal(`${'('.repeat(50)}a pr${')'.repeat(50)}`)).toBeNull();
  });

  it('throws only invalidFilter, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), filterLikeText), (text) => {
        const error = refusal(text);

        expect(error === null || error.scimType === 'invalidFilter').toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
