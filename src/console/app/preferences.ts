import { useSyncExternalStore } from 'react';

const CHOICES = ['system', 'en', 'fr'] as const;

/** What the reader has chosen for this browser. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: (typeof CHOICES)[number];
}

const KEY = 'xm-console-preferences';
const DEFAULTS: Preferences = { theme: 'system', language: 'system' };
const CHANGED = 'preferences-changed';

/** What was chosen, or that the system decides. A browser that keeps nothing for us is no error. */
export function readPreferences(): Preferences {
  try {
    const kept: Preferences = { ...DEFAULTS, ...JSON.parse(snapshot()) };
    // A language that was offered once may be gone.
    return CHOICES.includes(kept.language) ? kept : { ...kept, language: 'system' };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps a choice and lets everybody know. */
export function setPreference(choice: Partial<Preferences>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), ...choice }));
  } finally {
    window.dispatchEvent(new Event(CHANGED));
  }
}

/** The choices, followed as they change. */
export function usePreferences(): Preferences {
  useSyncExternalStore(subscribe, snapshot);
  return readPreferences();
}

/** Calls back after each change, also one made in another tab. */
export function subscribe(listener: () => void): () => void {
  for (const name of [CHANGED, 'storage']) window.addEventListener(name, listener);
  return () => {
    for (const name of [CHANGED, 'storage']) window.removeEventListener(name, listener);
  };
}

function snapshot(): string {
  try {
    return localStorage.getItem(KEY) ?? '{}';
  } catch {
    return '{}';
  }
}

/** Lets the page wear the colours that were chosen; without a choice the style sheet follows the system. */
export function followTheme(): void {
  const wear = () => {
    const { theme } = readPreferences();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  wear();
  subscribe(wear);
}
