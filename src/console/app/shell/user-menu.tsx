import { useTranslation } from 'react-i18next';
import { type Access, useSignOut, useSignOutEverywhere } from '../api/session.ts';
import { setPreference, usePreferences } from '../preferences.ts';
import { LANGUAGES } from '../texts/languages.ts';
import { IconButton } from '../ui/form/button.tsx';
import { Menu, MenuAction, MenuOptions } from '../ui/overlay/menu.tsx';
import { useToast } from '../ui/overlay/toasts.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

/** Theme, language, and sign-out. */
export function UserMenu({ access }: { readonly access: Access }) {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  const toast = useToast();
  const onError = () => toast(t('shell.menu.notSignedOut'));
  const signOut = useSignOut();
  const signOutEverywhere = useSignOutEverywhere();
  const { enterprise } = access;
  const who = enterprise === null ? t('shell.menu.administrator') : t('shell.menu.member', { enterprise });
  return (
    <Menu opener={<IconButton icon="user" label={`${t('shell.menu.label')}: ${who}`} />}>
      <MenuOptions
        title={t('shell.menu.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, text: t(`shell.menu.${value}`) }))}
        onChoose={(chosen) => setPreference({ theme: chosen })}
      />
      <MenuOptions
        title={t('shell.menu.language')}
        value={language}
        options={[
          { value: 'system' as const, text: t('shell.menu.system') },
          ...Object.entries(LANGUAGES).map(([value, text]) => ({ value: value as keyof typeof LANGUAGES, text })),
        ]}
        onChoose={(chosen) => setPreference({ language: chosen })}
      />
      <MenuAction onAction={() => signOut.mutate(undefined, { onError })}>{t('shell.menu.signOut')}</MenuAction>
      {enterprise === null && (
        <MenuAction onAction={() => signOutEverywhere.mutate(undefined, { onError })}>
          {t('shell.menu.signOutEverywhere')}
        </MenuAction>
      )}
    </Menu>
  );
}
