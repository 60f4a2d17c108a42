import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { setPreference } from '../../../../src/console/app/preferences.ts';
import { startTranslations } from '../../../../src/console/app/texts/languages.ts';

const NAMES = ['window', 'localStorage', 'document', 'navigator'] as const;
const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
const html = { lang: '', dataset: {} };

/** A browser whose user prefers these languages. */
function openBrowser(languages: readonly string[], preferences = '{}') {
  const stored = new Map([['xm-console-preferences', preferences]]);
  const values = {
    window: new EventTarget(),
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
    document: { documentElement: html },
    navigator: { languages },
  };
  for (const name of NAMES) Object.defineProperty(globalThis, name, { value: values[name], configurable: true });
}

beforeEach(() => {
  html.lang = '';
});

afterEach(() => {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
});

describe('the language of the console', () => {
  it.each([
    [['de', 'fr-CA', 'en'], '{}', 'fr-CA'],
    [['EN-GB', 'fr'], '{}', 'EN-GB'],
    [['de', 'ja'], '{}', 'en'],
    [['fr-CA', 'en-GB'], '{"language":"en"}', 'en-GB'],
    [['en'], '{"language":"fr"}', 'fr'],
  ])('of a browser with %j and the settings %s is %s', async (languages, preferences, expected) => {
    openBrowser(languages, preferences);

    await startTranslations();

    expect(i18next.language.toLowerCase()).toBe(expected.toLowerCase());
    expect(html.lang).toBe(i18next.language);
  });

  it('follows the setting at once', async () => {
    openBrowser(['en']);
    await startTranslations();

    setPreference({ language: 'fr' });

    expect(i18next.t('ui.cancel')).toBe('Annuler');
    expect(html.lang).toBe('fr');
  });
});
