import { describe, expect, it, jest } from '@jest/globals';
import { cacheEnterprises } from '../../../../src/directory/access/usecase/enterprise-cache.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

describe('the cache of enterprises', () => {
  it('reads an enterprise once, but an unknown name each time', async () => {
    const { enterprises } = administrationSession().stores;
    const findByName = jest.spyOn(enterprises, 'findByName');
    const cached = cacheEnterprises(enterprises);

    const before = await cached.findByName('acme');
    const acme = await cached.insert('acme', new Date());
    const found = [await cached.findByName('acme'), await cached.findByName('ACME')];

    expect([before, ...found]).toEqual([null, acme, acme]);
    expect(findByName).toHaveBeenCalledTimes(2);
    await expect(cached.list()).resolves.toEqual([acme]);
  });

  it('holds an enterprise for two seconds, or until it is renamed or deleted', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    // A cache takes the moment 0 of the monotonic clock for "no moment".
    jest.advanceTimersByTime(1);
    const { stores } = administrationSession();
    const [here, there] = [cacheEnterprises(stores.enterprises), cacheEnterprises(stores.enterprises)];
    const acme = await here.insert('acme', new Date());
    for (const process of [here, there]) await process.findByName('acme');

    await here.rename('acme', 'new');

    expect(await here.findByName('acme')).toBeNull();
    expect(await there.findByName('acme')).toEqual(acme);
    jest.advanceTimersByTime(2_001);
    expect(await there.findByName('acme')).toBeNull();
    jest.useRealTimers();
  });
});
