import { onChange, readPreferences } from './preferences.ts';

/** Lets the page wear the colours that were chosen; without a choice the style sheet follows the system. */
export function followTheme(): void {
  const wear = () => {
    const { theme } = readPreferences();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  wear();
  onChange(wear);
}
