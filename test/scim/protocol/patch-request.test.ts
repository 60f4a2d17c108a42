import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePatchRequest } from '../../../src/scim/protocol/patch-request.ts';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';

const titlePath = { path: { schema: null, attribute: 'title', subAttribute: null }, filter: null };

const one = (operation: unknown) => parsePatchRequest({ Operations: [operation] });

describe('parsePatchRequest', () => {
  it('keeps the order of the operations', () => {
    const operations = parsePatchRequest({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [
        { op: 'add', path: 'title', value: 'Agent' },
        { op: 'remove', path: 'title' },
      ],
    });

    expect(operations).toEqual([
      { op: 'add', path: titlePath, value: 'Agent' },
      { op: 'remove', path: titlePath, value: undefined },
    ]);
  });

  it('reads keys and operations in any case', () => {
    const operations = parsePatchRequest({ operations: [{ OP: 'Replace', Path: 'title', VALUE: 1 }] });

    expect(operations).toEqual([{ op: 'replace', path: titlePath, value: 1 }]);
  });

  it('does not change the value', () => {
    const value = [{ deep: [null] }];

    expect(one({ op: 'add', path: 'title', value })[0]?.value).toBe(value);
    expect(one({ op: 'add', path: 'title', value: null })[0]?.value).toBeNull();
  });

  it.each([null, '', ' ', undefined])('treats the path %j as missing', (path) => {
    expect(one({ op: 'replace', path, value: { active: false } })).toEqual([
      { op: 'replace', path: null, value: { active: false } },
    ]);
  });

  it('accepts an empty list of operations', () => {
    expect(parsePatchRequest({ Operations: [] })).toEqual([]);
  });

  it.each([
    ['a body that is a list', [], 'invalidSyntax'],
    ['a body that is null', null, 'invalidSyntax'],
    ['no operations member', {}, 'invalidSyntax'],
    ['a single operation without a list', { Operations: { op: 'remove', path: 'title' } }, 'invalidSyntax'],
    ['an operation that is no object', { Operations: ['remove'] }, 'invalidSyntax'],
    ['no op', { Operations: [{ path: 'title', value: 1 }] }, 'invalidSyntax'],
    ['an unknown op', { Operations: [{ op: 'delete', path: 'title' }] }, 'invalidSyntax'],
    ['a path that is no text', { Operations: [{ op: 'add', path: 7, value: 1 }] }, 'invalidPath'],
    ['a path that cannot be read', { Operations: [{ op: 'add', path: 'a[b', value: 1 }] }, 'invalidPath'],
    ['a remove without a path', { Operations: [{ op: 'remove' }] }, 'noTarget'],
    ['a pathless value that is a text', { Operations: [{ op: 'replace', value: 'x' }] }, 'invalidValue'],
    ['a pathless value that is a list', { Operations: [{ op: 'add', value: [] }] }, 'invalidValue'],
    ['neither path nor value', { Operations: [{ op: 'add' }] }, 'invalidValue'],
  ])('refuses %s', (_, body, scimType) => {
    expect(() => parsePatchRequest(body)).toThrow(expect.objectContaining({ status: 400, scimType }));
  });

  it('refuses more than 1 000 operations with 413', () => {
    const Operations = Array.from({ length: 1_001 }, () => ({ op: 'remove', path: 'title' }));

    expect(() => parsePatchRequest({ Operations })).toThrow(expect.objectContaining({ status: 413 }));
    expect(parsePatchRequest({ Operations: Operations.slice(1) })).toHaveLength(1_000);
  });

  it('returns operations or throws a ScimError for any JSON', () => {
    const key = fc.constantFrom('op', 'path', 'value', 'OP', '__proto__');
    const member = fc.oneof(fc.constantFrom('add', 'remove', 'Replace', 'title', 'a['), fc.jsonValue());
    const operation = fc.oneof(fc.dictionary(key, member), fc.jsonValue());
    const body = fc.oneof(fc.record({ Operations: fc.array(operation) }), fc.jsonValue());

    fc.assert(
      fc.property(body, (json) => {
        try {
          parsePatchRequest(json);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
