import { describe, expect, it } from '@jest/globals';
import { readFilter } from '../../../../../src/console/app/pages/explore/read-filter.ts';
import { treeToFilterParam } from '../../../../../src/console/app/pages/explore/tree-to-filter-param.ts';

const filterParamOf = (text: string) => {
  const { tree } = readFilter(text);
  return tree && treeToFilterParam(tree);
};

describe('readFilter', () => {
  it('translates a filter as the gateway does', () => {
    expect(readFilter('active eq true').filter).toEqual({ active: { eq: true } });
  });

  it('returns the gateway’s error for an invalid filter or attribute', () => {
    expect(readFilter('active eq true and').error?.detail).toMatch(/character/);
    expect(readFilter('shoeSize eq 43').error?.detail).toMatch(/shoeSize/);
    expect(readFilter('').error).not.toBeNull();
  });

  it.each([
    ['active eq true and title is "x"', 'is'],
    ['title eq «x»', '«x»'],
    ['active eq true)', ')'],
    ['active eq true and', 'and'],
    ['active eq ', ''],
    ['title eq "shoeSize" and shoeSize eq 43', 'shoeSize', 24],
    ['emails[shoeSize eq "43"]', 'shoeSize'],
    ['active co "x"', 'active'],
  ])('returns the position of the error in %s', (text, wrong, from = text.lastIndexOf(wrong)) => {
    const { error } = readFilter(text);

    expect(error?.range).toEqual({ from, to: from + wrong.length });
  });

  it('translates to the filter parameter of the page Users', () => {
    expect(filterParamOf('active eq true and (title co "x" or not (meta.created gt "2026-01-01T00:00:00Z"))')).toEqual({
      all: [
        ['active', 'eq', 'true'],
        { any: [['title', 'contains', 'x'], { none: [['createdAt', 'gt', '2026-01-01T00:00:00Z']] }] },
      ],
    });
  });

  it('translates conditions on one value of a multi-valued attribute', () => {
    expect(filterParamOf('emails[type eq "work"].value eq "x"')).toEqual({ all: [['emails.work', 'eq', 'x']] });
    expect(filterParamOf('phoneNumbers[type eq "fax" and value sw "+1"]')).toEqual({
      all: [['phoneNumbers.fax', 'startsWith', '+1']],
    });
    expect(filterParamOf('roles[primary eq "True"].value pr')).toEqual({ all: [['roles.primary', 'present', '']] });
  });

  it('has no filter parameter when that page cannot express it', () => {
    expect(filterParamOf('emails[type eq "work"]')).toBeNull();
    expect(filterParamOf('emails[type eq "home"].value eq "x"')).toBeNull();
    expect(filterParamOf('emails[type eq "value"].value eq "x"')).toBeNull();
    expect(filterParamOf('emails[type ne "work"].value eq "x"')).toBeNull();
    expect(filterParamOf('emails ne "x"')).toBeNull();
    expect(filterParamOf('title eq null')).toBeNull();
  });
});
