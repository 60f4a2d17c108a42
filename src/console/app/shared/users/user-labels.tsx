import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_COLUMNS, type ListedUser } from '../../../shared/user-columns.ts';
import { Tag } from '../../ui/text/tag.tsx';

/** The name of a user, as in exports. */
export const displayNameOf = EXPORT_COLUMNS.person;

/** Whether the user is active. */
export function ActiveTag({ isActive }: { readonly isActive: boolean }) {
  const { t } = useTranslation();
  return <Tag tone={isActive ? 'good' : 'quiet'}>{t(isActive ? 'users.active' : 'users.inactive')}</Tag>;
}

/** The required attributes that the user lacks. */
export function MissingTags({ missing }: Pick<ListedUser, 'missing'>) {
  const { t } = useTranslation();
  return missing.map((lack) => (
    <Tag key={lack} tone="warn">
      {t(`users.lack.${lack}`)}
    </Tag>
  ));
}

/**
 * Labels an attribute or sub-attribute, e.g. `addresses.country`, in the user's language; unknown names stay as they
 * are.
 */
export function useAttributeLabel(): (name: string) => string {
  const { t } = useTranslation();
  return useCallback((name) => t(`attributes.${name as 'title'}`, { defaultValue: name }), [t]);
}
