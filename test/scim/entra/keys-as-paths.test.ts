import { describe, expect, it } from '@jest/globals';
import { isPath, keysAsPaths, pathOf } from '../../../src/scim/entra/keys-as-paths.ts';
import { parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';

const add = (value: unknown) => ({ op: 'add' as const, path: null, value });

describe('keysAsPaths', () => {
  it('makes an operation for each key, in the order of the keys', () => {
    const operation = add({ title: 'T', 'name.givenName': 'A', 'emails[type eq "work"].value': 'a' });

    expect(keysAsPaths(operation)).toEqual([
      add({ title: 'T' }),
      { op: 'add', path: parsePatchPath('name.givenName'), value: 'A' },
      { op: 'add', path: parsePatchPath('emails[type eq "work"].value'), value: 'a' },
    ]);
  });

  it.each([add({ title: 'T' }), add({ 'urn:example:custom:2.0:User': {} }), add('text')])(
    'returns the same operation when no key is a path: %j',
    (operation) => {
      expect(keysAsPaths(operation)).toEqual([operation]);
      expect(keysAsPaths(operation)[0]).toBe(operation);
    },
  );
});

describe('pathOf', () => {
  it('returns null for names, schemas and text that cannot name an attribute', () => {
    expect(['title', 'urn:example:custom:2.0:User', 'http://x.example/y', '..'].map(pathOf)).toEqual(
      Array(4).fill(null),
    );
    expect(() => pathOf('emails[type')).toThrow(expect.objectContaining({ scimType: 'invalidPath' }));
  });
});

describe('isPath', () => {
  it('is true for a dot, a colon or a bracket', () => {
    expect(['a.b', 'a:b', 'a[b'].every(isPath)).toBe(true);
    expect(isPath('title')).toBe(false);
  });
});
