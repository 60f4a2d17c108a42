import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import { NOWHERE, type PatchPath, parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';
import { printAttributePath } from '../../../src/scim/schema/attribute-path.ts';
import { attributePath, bracketFilter, filterLikeText } from './arbitrary-filter.ts';
import { printFilter } from './print-filter.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const plain = (schema: string | null, attribute: string | null, subAttribute: string | null): PatchPath => ({
  path: { schema, attribute, subAttribute },
  filter: null,
});

function print({ path, filter }: PatchPath): string {
  if (!filter) return printAttributePath(path);
  const suffix = path.subAttribute === null ? '' : `.${path.subAttribute}`;
  return `${printAttributePath({ ...path, subAttribute: null })}[${printFilter(filter)}]${suffix}`;
}

describe('parsePatchPath', () => {
  it.each([
    ['title', plain(null, 'title', null)],
    [' title ', plain(null, 'title', null)],
    ['name.givenName', plain(null, 'name', 'givenName')],
    [`${ENTERPRISE}:organization`, plain(ENTERPRISE, 'organization', null)],
    [`${ENTERPRISE}:manager.value`, plain(ENTERPRISE, 'manager', 'value')],
    [ENTERPRISE, plain(ENTERPRISE, null, null)],
    ['urn:example:custom:2.0:Ext:field', plain('urn:example:custom:2.0:Ext', 'field', null)],
    ['urn:example:custom:field', plain('urn:example:custom', 'field', null)],
  ])('reads %s', (text, expected) => {
    expect(parsePatchPath(text)).toEqual(expected);
  });

  it('reads a value path with and without a sub-attribute', () => {
    const filter = parseFilter('type eq "work" and not (primary eq true)');

    expect(parsePatchPath('emails[type eq "work" and not (primary eq true)]')).toEqual({
      ...plain(null, 'emails', null),
      filter,
    });
    expect(parsePatchPath('emails[type eq "work" and not (primary eq true)].Value')).toEqual({
      ...plain(null, 'emails', 'Value'),
      filter,
    });
  });

  it('reads a value path with a schema', () => {
    expect(parsePatchPath(`${ENTERPRISE}:manager[value eq "1"]`)).toEqual({
      ...plain(ENTERPRISE, 'manager', null),
      filter: parseFilter('value eq "1"'),
    });
  });

  it('reads the path that it printed', () => {
    const paths = fc.oneof(
      attributePath.map((path): PatchPath => ({ path, filter: null })),
      fc.record({ path: attributePath, filter: bracketFilter }),
    );

    fc.assert(
      fc.property(paths, (path) => {
        expect(parsePatchPath(print(path))).toEqual(path);
      }),
    );
  });

  it.each([
    'emails[',
    'emails]',
    'Cost Centre[type eq "x"]',
    'emails[]',
    'emails[type eq]',
    'emails[type eq "work"',
    'emails[type eq "work"].',
    'emails[type eq "work"].value.x',
    'emails[type eq "work"] .value',
    'emails.value[type eq "work"]',
    `${ENTERPRISE}[type eq "work"]`,
    `title${'x'.repeat(10_000)}`,
  ])('refuses %s', (text) => {
    expect(() => parsePatchPath(text)).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidPath' }));
  });

  it.each([
    '',
    '.',
    'name.',
    '.givenName',
    'name.given.name',
    'name.__proto__.polluted',
    'title eq "x"',
    'Cost Centre',
    'urn:example:2.0:User:',
    'urn:example:spend:2.0',
  ])('returns NOWHERE for %p, which cannot name an attribute', (text) => {
    expect(parsePatchPath(text)).toBe(NOWHERE);
  });

  it('returns a path or throws a ScimError for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), filterLikeText), (text) => {
        try {
          parsePatchPath(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
