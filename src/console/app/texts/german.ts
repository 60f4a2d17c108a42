import type { Texts } from './english.ts';
import type { Part } from './same.ts';

/** The texts that are there in German so far; the rest is shown in English. */
export const german: Part<Texts> = {
  shell: {
    nav: {
      overview: 'Überblick',
      users: 'Personen',
      provisioning: 'Bereit\u00ADstellung',
      tokens: 'Zugriffs\u00ADschlüssel',
      explore: 'Abfragen',
    },
    menu: { signOut: 'Abmelden', language: 'Sprache', theme: 'Darstellung' },
    signIn: { submit: 'Anmelden' },
  },
};
