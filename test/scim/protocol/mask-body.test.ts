import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskBody } from '../../../src/scim/protocol/mask-body.ts';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

describe('maskBody', () => {
  it('keeps the structure of a body and masks its values', () => {
    const body = {
      schemas: [PATCH_OP, 'bob'],
      Operations: [
        { op: 'Add', path: 'emails[type eq "work"].value', value: 'bob@acme.example' },
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'replace', value: { 'name.givenName': 'Bob', nickName: null, age: 42, active: true } },
        { op: 'Bob', path: null, value: [{ type: 'WORK', value: 'x' }, { type: 'bob' }] },
      ],
    };

    expect(maskBody(body)).toEqual({
      schemas: [PATCH_OP, '•••(3)'],
      Operations: [
        { op: 'Add', path: 'emails[type eq "work"].value', value: '•••(16)' },
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'replace', value: { 'name.givenName': '•••(3)', nickName: null, '•••(3)': '•••', active: true } },
        { op: '•••(3)', path: null, value: [{ type: 'WORK', value: '•••(1)' }, { type: '•••(3)' }] },
      ],
    });
  });

  it('keeps declared names and replaces others by their length, without overwriting members', () => {
    const body = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:bob:2.0:User'],
      userName: 'bob',
      xmd_secret: 1,
      'bob@b.com1': { bob: true },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Tax' },
    };

    expect(maskBody(body)).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', '•••(41)'],
      userName: '•••(3)',
      '•••(10)': '•••',
      '•••(10) 2': { '•••(3)': true },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: '•••(3)' },
    });
  });

  it('masks every name that no schema declares', () => {
    const name = fc.constantFrom('Sm1th', 'xmd_s3cret', 'a.Sm1th', 'urn:Sm1th:1.0:x', 'Sm1th:userName', 'emails.Sm1th');
    const around = fc.constantFrom('', ' ', '[type eq "work"].', ']', '.');

    fc.assert(
      fc.property(name, around, around, (secret, before, after) => {
        const text = JSON.stringify(
          maskBody({ Operations: [{ path: secret, value: { [before + secret + after]: 1 } }] }),
        );

        expect(text).not.toMatch(/Sm1th|s3cret/);
      }),
    );
  });

  it.each([
    [{ active: 'maybe' }, { active: 'maybe' }],
    [{ active: 2 }, { active: 2 }],
    [{ emails: [{ value: 'bob', primary: 'perhaps' }] }, { emails: [{ value: '•••(3)', primary: 'perhaps' }] }],
    [
      { path: 'Active', value: 'maybe' },
      { path: 'Active', value: 'maybe' },
    ],
    [
      { path: 'emails[type eq "work"].primary', Value: ['maybe'] },
      { path: 'emails[type eq "work"].primary', Value: ['maybe'] },
    ],
    [
      { path: 'title', value: 'maybe' },
      { path: 'title', value: '•••(5)' },
    ],
    [{ value: 'maybe' }, { value: '•••(5)' }],
    [{ active: 'x'.repeat(65) }, { active: '•••(65)' }],
  ])('keeps short text where a boolean belongs: %j', (body, masked) => {
    expect(maskBody(body)).toEqual(masked);
  });

  it('cuts lists after 20 elements and counts the rest', () => {
    const { roles } = maskBody({ roles: Array(1_000).fill('a') }) as { roles: string[] };

    expect(roles).toHaveLength(21);
    expect(roles.at(-1)).toBe('…980');
  });

  it('masks a body that is not an object', () => {
    expect(maskBody('bob')).toBe('•••(3)');
    expect(maskBody(null)).toBeNull();
    expect(maskBody([1, true])).toEqual(['•••', true]);
  });

  it('stays within 4 KB for any body', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 5_000; depth += 1) deep = { a: deep, b: [deep, deep] };
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`emails[type eq "${at}"]`, [[[at]]]]));
    const grid = Array(30).fill(Array(30).fill(Array(30).fill([])));
    const quotes = { path: '"'.repeat(200), Operations: Array(20).fill({ path: '" '.repeat(100) }) };

    for (const body of [deep, wide, grid, quotes]) {
      expect(JSON.stringify(maskBody(body)).length).toBeLessThanOrEqual(4_096);
    }
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 10 }), (body) => JSON.stringify(maskBody([body, body])).length <= 4_096),
      { numRuns: 300 },
    );
  });

  it('masks text in every member', () => {
    const secret = 'Sm1th-S3cret';
    const place = fc.constantFrom('path', 'filter', 'op', 'type', 'schemas', 'value', 'title', '$ref');
    const around = fc.constantFrom('', ' eq ', '"', ']', 'userName eq "', 'x y ', 'emails[value eq ');

    fc.assert(
      fc.property(place, around, around, (name, before, after) => {
        const text = JSON.stringify(maskBody({ Operations: [{ [name]: `${before}9${secret}${after}` }] }));

        expect(text).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});
