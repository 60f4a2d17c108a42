import DataLoader from 'dataloader';
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { BatchLoad, DirectoryContext } from './context.ts';
import type { PageBytes } from './limits/page-bytes.ts';

type Load<Stores> = DirectoryContext<{ readonly stores: Stores }>['load'];

/** Creates the `load` of one operation: one DataLoader for each kind of batch and each enterprise. */
export function createLoad<Stores>(stores: Stores, bytes: PageBytes): Load<Stores> {
  const loaders = new Map<unknown, Map<EnterpriseId, DataLoader<unknown, unknown>>>();
  return <Key, Value>(batch: BatchLoad<Stores, Key, Value>, enterpriseId: EnterpriseId, key: Key) => {
    const ofBatch = loaders.get(batch) ?? new Map<EnterpriseId, DataLoader<unknown, unknown>>();
    loaders.set(batch, ofBatch);
    const known = ofBatch.get(enterpriseId) as DataLoader<Key, Value | null> | undefined;
    const loader = known ?? createLoader((keys: readonly Key[]) => batch({ stores, enterpriseId, bytes }, keys));
    if (known === undefined) ofBatch.set(enterpriseId, loader as DataLoader<unknown, unknown>);
    return loader.load(key);
  };
}

/** Reads each distinct key of a batch once. Nothing is cached: a later mutation of the operation may change a value. */
function createLoader<Key, Value>(
  findMany: (keys: readonly Key[]) => Promise<readonly (Value | null)[]>,
): DataLoader<Key, Value | null> {
  const load = async (keys: readonly Key[]) => {
    const distinct = [...new Set(keys)];
    const values = await findMany(distinct);
    const found = new Map(distinct.map((key, index) => [key, values[index] ?? null]));
    return keys.map((key) => found.get(key) ?? null);
  };
  return new DataLoader(load, { cache: false });
}
