import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readPreferences, setPreference, subscribe } from '../../../src/console/app/preferences.ts';

const stored = new Map<string, string>();
const browser = globalThis as unknown as Record<'localStorage' | 'window', unknown>;

beforeEach(() => {
  stored.clear();
  browser.window = new EventTarget();
  browser.localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  };
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'localStorage');
});

describe('the preferences', () => {
  it('follow the system by default', () => {
    expect(readPreferences()).toEqual({ theme: 'system', language: 'system' });
  });

  it('keep a choice and notify subscribers', () => {
    const listener = jest.fn();
    subscribe(listener);

    setPreference({ theme: 'dark' });

    expect(readPreferences()).toEqual({ theme: 'dark', language: 'system' });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(['{"language":"tlh"}', 'no JSON'])('ignore %j, which is no longer valid', (value) => {
    stored.set('xm-console-preferences', value);

    expect(readPreferences().language).toBe('system');
  });
});
