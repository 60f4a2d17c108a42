import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../../../../src/simulator/mapping/expression/evaluate-expression.ts';
import type { ExpressionValue } from '../../../../src/simulator/mapping/expression/expression.ts';
import { parseExpression } from '../../../../src/simulator/mapping/expression/parse-expression.ts';

const SOURCE: Readonly<Record<string, ExpressionValue>> = {
  givenName: 'Zoë',
  surname: 'Strauß',
  mail: 'john.doe@contoso.com',
  state: 'QLD',
  country: 'USA',
  mobile: '+1 (999) 888-7777',
  phone: '+91 8887779999',
  street: '545 Tremont Street',
  proxyAddresses: ['SMTP:a@x.example', 'smtp:b@x.example'],
  permissions: 'One, Two,, Three',
  IsSoftDeleted: true,
  appRoleAssignments: {
    appRoles: [
      { id: '1', value: 'Admin', displayName: 'Administrators' },
      { id: '2', value: 'User', displayName: 'Users' },
    ],
  },
};

function evaluate(text: string): ExpressionValue {
  return evaluateExpression(parseExpression(text), (name) => SOURCE[name] ?? null);
}

describe('evaluateExpression', () => {
  it.each<[string, ExpressionValue]>([
    ['[mail]', 'john.doe@contoso.com'],
    ['"a \\"b\\" ""c"" \\\\ \\d"', 'a "b" "c" \\ \\d'],
    ['Append([state], ".test")', 'QLD.test'],
    ['Append([missing], ".test")', null],
    ['Append(Mid([givenName], 1, 3), Mid([surname], 1, 5))', 'ZoëStrau'],
    ['Mid("John", 2, 100)', 'ohn'],
    ['Mid("𠮷野家", 1, 2)', '𠮷野'],
    ['Left("John Doe", 3)', 'Joh'],
    ['Left("John", -1)', 'John'],
    ['Left("John", 0)', ''],
    ['Left([missing], 2)', ''],
    ['Right("John Doe", 3)', 'Doe'],
    ['Right("Doe", 9)', 'Doe'],
    ['Trim("  x y ")', 'x y'],
    ['StripSpaces(" x y ")', 'xy'],
    ['ToLower("İSTANBUL", "tr-TR")', 'istanbul'],
    ['ToUpper("straße")', 'STRASSE'],
    ['NormalizeDiacritics("Zoë Łukasz Ørsted Strauß Ærø Ḗ ıİ")', 'Zoe Lukasz OErsted Strauss AEroe E iI'],
    ['NormalizeDiacritics("Юлия たか")', 'Юлия たか'],
  ])('evaluates string functions: %s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it.each<[string, ExpressionValue]>([
    ['Join(", ", "", [surname], [givenName])', 'Strauß, Zoë'],
    ['Join("; ", [proxyAddresses], [missing], "z", 1000)', 'SMTP:a@x.example; smtp:b@x.example; z; 1000'],
    ['Split([permissions], ",")', ['One', 'Two', 'Three']],
    ['Split([missing], ",")', null],
    ['Item([proxyAddresses], 2)', 'smtp:b@x.example'],
    ['Item(Split([mail], "@"), 1)', 'john.doe'],
    ['Item([proxyAddresses], 3)', null],
  ])('numbers list items from 1 and omits empty ones: %s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it.each<[string, ExpressionValue]>([
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'False'],
    ['Switch([state], "Sydney", "NSW", "Sydney", "QLD", "Brisbane")', 'Brisbane'],
    ['Switch([state], "Sydney", "qld", "Brisbane")', 'Sydney'],
    ['Switch([state], , "NSW", "Sydney")', null],
    ['Switch([missing], "other", "", "none")', 'none'],
    ['Switch([state], "other", "QLD", [missing])', null],
    ['IIF([country]="USA",IIF([state]="QLD","both","one"),"none")', 'both'],
    ['IIF([missing]="","Other",[country])', 'USA'],
    ['IIF([missing]<>"USA","Other",[country])', 'USA'],
    ['IIF(10 > 9, "more", "less")', 'more'],
    ['IIF("a" >= "b", "more", "less")', 'less'],
    ['Coalesce([missing], [mail], "x")', 'john.doe@contoso.com'],
    ['Coalesce([missing], "")', ''],
    ['Coalesce([missing])', null],
    ['IsNullOrEmpty([missing])', true],
    ['IsPresent([mail])', true],
    ['IsPresent("")', false],
    ['Not("True")', false],
    ['Not(IsPresent([missing]))', true],
    ['Not("anything")', true],
  ])('chooses with regard to case: %s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it.each<[string, ExpressionValue]>([
    ['Replace([mail], "@contoso.com", , ,"", ,)', 'john.doe'],
    ['Replace([state],"<name>", , , , , "<name>@contoso.com")', 'QLD@contoso.com'],
    [`Replace([phone], , "\\\\+(?<code>\\\\d* )(?<number>\\\\d{10})", , "\${number}", , )`, '8887779999'],
    ['Replace([mobile], , "[()\\\\s-]+", , "", , )', '+19998887777'],
    ['Replace([street], ,"(?<number>^\\\\d*)","number", "888", , )', '888 Tremont Street'],
    ['Replace([mail], , "(?<Suffix>@(.)*)", "Suffix", "", , )', 'john.doe'],
    ['Replace([missing], , "\\\\+\\\\d* (?<number>\\\\d{10})", "number" , , [phone], )', '8887779999'],
    ['Replace([state], , "\\\\+\\\\d* (?<number>\\\\d{10})", "number" , , [phone], )', 'QLD'],
    ['Replace([mail], , "(?i)JOHN", , "<$0>", , )', '<john>.doe@contoso.com'],
    ['Replace("a.b", ".", , , "$&", , )', 'a$&b'],
    ['Replace([missing], "a", , , "b", , )', null],
  ])('replaces according to its arguments: %s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it('returns one role as a string, and several as complex values in Entra’s shape', () => {
    expect(evaluate('SingleAppRoleAssignment([appRoleAssignments])')).toBe('Admin');
    expect(evaluate('AppRoleAssignmentsComplex([appRoleAssignments])')).toMatchObject({
      complexes: [
        { primary: false, type: 'WindowsAzureActiveDirectoryRole', displayName: 'Administrators', value: 'Admin' },
        { displayName: 'Users', value: 'User' },
      ],
    });
    expect(evaluate('AssertiveAppRoleAssignmentsComplex([appRoleAssignments])')).toMatchObject({
      complexes: [{ display: 'Administrators', value: 'Admin' }, { display: 'Users' }],
    });
  });

  it.each([
    ['ToLower(Mid([mail], 0, 2))', 9, 'start counts from 1'],
    ['Left([mail], "x")', 1, 'NumChars must be a whole number'],
    ['Item([proxyAddresses], 0)', 1, 'from 1 on'],
    ['Replace([mail], , "(", , "", , )', 1, 'not a regular expression'],
    ['ToLower([mail], "no such culture")', 1, 'not a culture'],
    ['SingleAppRoleAssignment([mail])', 1, '[appRoleAssignments]'],
  ])('names the function that rejects its arguments: %s', (text, character, reason) => {
    expect(() => evaluate(text)).toThrow(expect.objectContaining({ name: 'ExpressionError', character }));
    expect(() => evaluate(text)).toThrow(reason);
  });
});
