import { describe, expect, it } from '@jest/globals';
import { parseQuery } from '../../../src/scim/http/parse-query.ts';

describe('parseQuery', () => {
  it('decodes names and values, where + is a space', () => {
    expect(parseQuery('/Users?filter=userName+eq+%22a%2Bb%22&c%C3%A9=&d')).toEqual({
      filter: 'userName eq "a+b"',
      cé: '',
      d: '',
    });
    expect(parseQuery('/Users')).toEqual({});
  });

  it('keeps all values of a parameter in their order', () => {
    expect(parseQuery('/Users?a=1&b=2&a=3&a=4')).toEqual({ a: ['1', '3', '4'], b: '2' });
  });

  it('refuses an invalid percent-encoding', () => {
    for (const query of ['%zz', 'a=%ff']) {
      expect(() => parseQuery(`/Users?${query}`)).toThrow(expect.objectContaining({ scimType: 'invalidSyntax' }));
    }
  });
});
