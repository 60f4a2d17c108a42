import { describe, expect, it } from '@jest/globals';
import { managerCondition, managerReference, managerText } from '../../../src/scim/entra/manager.ts';
import { parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';
import { findAttribute } from '../../../src/scim/schema/resolve-attribute.ts';

function at(attribute: string, subAttribute: string | null = null) {
  const found = findAttribute({ schema: null, attribute, subAttribute });
  if (!found) throw new Error(`no attribute ${attribute}`);
  return found;
}

describe('managerText', () => {
  it.each([
    ['7', { value: '7' }],
    [7, { value: '7' }],
    [['7'], { value: '7' }],
    [[{ value: '7' }], { value: '7' }],
    ['', null],
    [[], null],
  ])('normalizes %j to %j', (value, manager) => {
    expect(managerText.normalize(value, at('manager'))).toEqual(manager);
  });

  it('keeps an object, and the values of other attributes', () => {
    const manager = { value: '7' };

    expect(managerText.normalize(manager, at('manager'))).toBe(manager);
    expect(managerText.normalize('7', at('manager', 'value'))).toBe('7');
    expect(managerText.normalize('7', at('title'))).toBe('7');
  });
});

describe('managerReference', () => {
  it('reads the id from the URL of a user, not of another resource', () => {
    expect(managerReference.normalize({ $ref: '../Users/7' }, at('manager'))).toEqual({ value: '7' });
    expect(managerReference.normalize({ $ref: '../Groups/7' }, at('manager'))).toEqual({ $ref: '../Groups/7' });
  });
});

describe('managerCondition', () => {
  it('drops the filter of a manager only', () => {
    const removal = (path: string) => ({ op: 'remove', path: parsePatchPath(path), value: undefined }) as const;
    const email = removal('emails[type eq "work"]');

    expect(managerCondition(removal('manager[value eq "7"]'))).toEqual([removal('manager')]);
    expect(managerCondition(email)).toEqual([email]);
  });
});
