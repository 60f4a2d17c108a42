import { describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../../src/directory/database/dynamic-statement.ts';
import { ALWAYS, NEVER } from '../../../../../src/directory/database/predicate.ts';
import type { Conditions } from '../../../../../src/directory/search/persistence/filter/compile-conditions.ts';
import { compileFilter } from '../../../../../src/directory/search/persistence/filter/compile-filter.ts';
import { compileIndexCondition } from '../../../../../src/directory/search/persistence/filter/index-conditions.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';

function compile(name: string, conditions: Conditions) {
  const bindings = new Bindings();
  const predicate = compileIndexCondition(name, conditions, { enterpriseId: 7 as EnterpriseId, bindings });
  return { ...predicate, values: bindings.values };
}

describe('the index condition of an attribute', () => {
  it.each<[string, Conditions, string]>([
    ['userName', { eq: 'ada' }, 'UNIQUE'],
    ['externalId', { eq: '1' }, 'UNIQUE'],
    ['id', { eq: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'UNIQUE'],
    ['userName', { startsWith: 'a' }, 'INDEXED'],
    ['title', { eq: 'Guide' }, 'INDEXED'],
    ['title', { contains: 'G' }, 'SCAN'],
  ])('on %s by %j is %s', (name, conditions, selectivity) => {
    expect(compile(name, conditions).selectivity).toBe(selectivity);
  });

  it.each([
    ['a', 'b'],
    ['a\u{10ffff}', 'b'],
    ['\ud7ff', '\ue000'],
  ])('on a prefix %j ends before the next text %j', (startsWith, end) => {
    expect(compile('userName', { startsWith }).values).toEqual([startsWith, end]);
  });

  it('never matches an ID that is no UUID, and is left out for a prefix without a next text', () => {
    expect(compile('id', { eq: 'x' })).toMatchObject(NEVER);
    expect(compile('userName', { startsWith: '\u{10ffff}' })).toMatchObject(ALWAYS);
  });
});

describe('the selectivity of a filter', () => {
  const selectivity = (filter: object) =>
    compileFilter(filter, { enterpriseId: 7 as EnterpriseId, bindings: new Bindings() }).selectivity;

  it('is that of its most selective condition, and of the least selective alternative', () => {
    expect(selectivity({ title: { eq: 'a' }, active: { ne: true } })).toBe('INDEXED');
    expect(selectivity({ emails: { some: { value: { eq: 'a' } } } })).toBe('UNIQUE');
    expect(selectivity({ or: [{ title: { eq: 'a' } }, { title: { contains: 'b' } }] })).toBe('SCAN');
    expect(selectivity({ not: { title: { eq: 'a' } } })).toBe('SCAN');
  });
});
