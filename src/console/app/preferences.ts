import { useSyncExternalStore } from 'react';

const CHOICES = ['system', 'en', 'fr'] as const;

/** The user's settings in this browser. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: (typeof CHOICES)[number];
}

const KEY = 'xm-console-preferences';
const DEFAULTS: Preferences = { theme: 'system', language: 'system' };
const CHANGED = 'preferences-changed';

/** Reads the settings; defaults when the browser stores none. */
export function readPreferences(): Preferences {
  try {
    const stored: Preferences = { ...DEFAULTS, ...JSON.parse(snapshot()) };
    // The language may no longer be offered.
    return CHOICES.includes(stored.language) ? stored : { ...stored, language: 'system' };
  } catch {
    return DEFAULTS;
  }
}

/** Stores a setting and notifies all subscribers. */
export function setPreference(choice: Partial<Preferences>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), ...choice }));
  } finally {
    window.dispatchEvent(new Event(CHANGED));
  }
}

/** The current settings, updated on change. */
export function usePreferences(): Preferences {
  useSyncExternalStore(subscribe, snapshot, snapshot);
  return readPreferences();
}

/** Calls back after each change, including changes in other tabs. */
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

/** Applies the chosen theme and follows changes; without a choice the style sheet follows the system. */
export function followTheme(): void {
  const applyTheme = () => {
    const { theme } = readPreferences();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  applyTheme();
  subscribe(applyTheme);
}
