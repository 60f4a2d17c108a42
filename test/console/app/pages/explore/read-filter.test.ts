import { describe, expect, it } from '@jest/globals';
import { readFilter } from '../../../../../src/console/app/pages/explore/read-filter.ts';
import { treeToAddress } from '../../../../../src/console/app/pages/explore/tree-to-address.ts';

const addressOf = (text: string) => {
  const { tree } = readFilter(text);
  return tree && treeToAddress(tree);
};

describe('a SCIM filter that is explored', () => {
  it('becomes the filter that the façade would ask with', () => {
    expect(readFilter('active eq true').filter).toEqual({ active: { eq: true } });
  });

  it('is answered by the façade’s own sentence when it cannot be read, or names no attribute', () => {
    expect(readFilter('active eq true and').fault).toMatch(/character/);
    expect(readFilter('shoeSize eq 43').fault).toMatch(/shoeSize/);
    expect(readFilter('').fault).not.toBeNull();
  });

  it('leads to the page of users with the same conditions', () => {
    expect(addressOf('active eq true and (title co "x" or not (meta.created gt "2026-01-01T00:00:00Z"))')).toEqual({
      all: [
        ['active', 'eq', 'true'],
        { any: [['title', 'contains', 'x'], { none: [['createdAt', 'gt', '2026-01-01T00:00:00Z']] }] },
      ],
    });
  });

  it('leads nowhere when that page cannot say it', () => {
    expect(addressOf('emails[type eq "work"]')).toBeNull();
    expect(addressOf('emails ne "x"')).toBeNull();
    expect(addressOf('title eq null')).toBeNull();
  });
});
