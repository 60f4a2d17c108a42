import { describe, expect, it } from '@jest/globals';
import { createDigestCache } from '../../../../src/directory/access/usecase/digest-cache.ts';

const DIGEST = Buffer.from('digest');

/** A cache of a store with one value, and the number of reads. */
function arrange(value: { readonly name: string } | null) {
  const reads: Buffer[] = [];
  const findByDigest = async (digest: Buffer) => {
    reads.push(digest);
    return value;
  };
  return { reads, cache: createDigestCache({ findByDigest }) };
}

describe('createDigestCache', () => {
  it('reads a digest once for concurrent and for later lookups', async () => {
    const { cache, reads } = arrange({ name: 'one' });

    const found = await Promise.all([cache.find(DIGEST), cache.find(DIGEST)]);

    expect([...found, await cache.find(DIGEST)]).toEqual(Array(3).fill({ name: 'one' }));
    expect(reads).toHaveLength(1);
  });

  it('does not cache unknown digests', async () => {
    const { cache, reads } = arrange(null);

    expect([await cache.find(DIGEST), await cache.find(DIGEST)]).toEqual([null, null]);
    expect(reads).toHaveLength(2);
  });

  it('evicts only the entries that match', async () => {
    const { cache, reads } = arrange({ name: 'one' });
    await cache.find(DIGEST);

    cache.evict(({ name }) => name === 'other');
    await cache.find(DIGEST);
    cache.evict(({ name }) => name === 'one');
    await cache.find(DIGEST);

    expect(reads).toHaveLength(2);
  });
});
