import { describe, expect, it } from '@jest/globals';
import { parseAttributePath, parseProjection } from '../../../src/scim/protocol/attribute-parameters.ts';

const names = (query: Readonly<Record<string, unknown>>) =>
  parseProjection(query).attributes?.map(({ attribute }) => attribute);

describe('parseProjection', () => {
  it('reads text with commas, and lists', () => {
    expect(names({ attributes: 'title, emails[type eq "a,b"].value' })).toEqual(['title', 'emails']);
    expect(names({ ATTRIBUTES: ['title', 'id,active'] })).toEqual(['title', 'id', 'active']);
    expect(parseProjection({ attributes: ' , ' })).toEqual({ attributes: null, excludedAttributes: null });
  });

  it.each([
    [{ attributes: 'title', excludedAttributes: 'id' }],
    [{ attributes: 7 }],
    [{ attributes: Array(201).fill('id') }],
    [{ attributes: 'x'.repeat(20_001) }],
    [{ excludedAttributes: '1st' }],
  ])('refuses %#', (query) => {
    expect(() => parseProjection(query)).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidValue' }));
  });
});

describe('parseAttributePath', () => {
  it('names the parameter in the error and has the given scimType', () => {
    expect(() => parseAttributePath('a b', 'sortBy', 'invalidPath')).toThrow(
      expect.objectContaining({ scimType: 'invalidPath', detail: expect.stringMatching(/^"sortBy" /) }),
    );
  });
});
