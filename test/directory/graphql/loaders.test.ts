import { expect, it } from '@jest/globals';
import type { BatchLoad } from '../../../src/directory/graphql/context.ts';
import { PageBytes } from '../../../src/directory/graphql/limits/page-bytes.ts';
import { createLoad } from '../../../src/directory/graphql/loaders.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';

it('reads the distinct keys of an enterprise in one batch, and caches nothing', async () => {
  const batches: [enterpriseId: number, keys: readonly string[]][] = [];
  const batch: BatchLoad<object, string, string> = async ({ enterpriseId }, keys) => {
    batches.push([enterpriseId, keys]);
    return keys.map((key) => (key === 'x' ? null : `${key}!`));
  };
  const load = createLoad({}, new PageBytes(1, () => undefined));
  const [one, other] = [1 as EnterpriseId, 2 as EnterpriseId];

  const found = await Promise.all([
    load(batch, one, 'a'),
    load(batch, one, 'a'),
    load(batch, one, 'x'),
    load(batch, other, 'a'),
  ]);
  await load(batch, one, 'a');

  expect(found).toEqual(['a!', 'a!', null, 'a!']);
  expect(batches).toEqual([
    [1, ['a', 'x']],
    [2, ['a']],
    [1, ['a']],
  ]);
});
