import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readPreferences, subscribe } from '../preferences.ts';
import { english, type Texts, type Translation } from './catalogue.en.ts';
import { french } from './catalogue.fr.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: { console: Texts };
  }
}

/** The languages that can be chosen: those with all texts. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;

const TEXTS: Readonly<Record<keyof typeof LANGUAGES, Translation<Texts>>> = { en: english, fr: french };

/** Initializes i18next with the chosen language, or else the browser's first supported one, and follows changes. */
export async function startTranslations(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: Object.fromEntries(Object.entries(TEXTS).map(([language, texts]) => [language, { console: texts }])),
    lng: preferredLanguage(),
    fallbackLng: 'en',
    defaultNS: 'console',
    interpolation: { escapeValue: false },
  });
  const setDocumentLanguage = () => {
    document.documentElement.lang = i18next.language;
  };
  setDocumentLanguage();
  i18next.on('languageChanged', setDocumentLanguage);
  subscribe(() => {
    if (i18next.language !== preferredLanguage()) void i18next.changeLanguage(preferredLanguage());
  });
}

/** With the browser's region, which determines the format of dates and numbers. */
function preferredLanguage(): string {
  const { language } = readPreferences();
  const isWanted = (one: string) => (language === 'system' ? one in LANGUAGES : one === language);
  const known = navigator.languages.find((one) => isWanted(one.slice(0, 2).toLowerCase()));
  return known ?? (language === 'system' ? 'en' : language);
}
