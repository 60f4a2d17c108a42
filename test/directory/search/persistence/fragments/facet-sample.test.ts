import { describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../../src/directory/database/dynamic-statement.ts';
import type { UserSelection } from '../../../../../src/directory/search/domain/user-search.ts';
import { facetSample } from '../../../../../src/directory/search/persistence/fragments/facet-sample.ts';
import { scanFound } from '../../../../../src/directory/search/persistence/listing/word-scan.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';

const acme = 7 as EnterpriseId;

describe('the sample for facets', () => {
  const sample = (selection: UserSelection) =>
    facetSample(acme, selection, { enterprise: '$1', bindings: new Bindings() });

  it('scans all users of an enterprise only without words and without a filter that an index serves', () => {
    expect(sample({ filter: { active: { ne: true } }, search: [] }).queryClass).toBe('SCAN');
    expect(sample({ filter: { title: { eq: 'a' } }, search: [] }).queryClass).toBe('RANGE');
    expect(sample({ filter: {}, search: ['ann'] }).queryClass).toBe('RANGE');
  });

  it('takes users from the scan first, and from the candidates otherwise', () => {
    const [scanned, collected] = sample({ filter: {}, search: ['ann'] }).sources;

    expect(scanned).toMatchObject({ from: expect.stringContaining('scan_hits'), where: scanFound('150') });
    expect(collected?.from).toContain('candidates');
  });
});
