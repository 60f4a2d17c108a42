import { useTranslation } from 'react-i18next';
import { EXPORT_COLUMNS, type ListedUser } from '../../../shared/user-columns.ts';
import { Tag } from '../../ui/text/tag.tsx';

/** How to call somebody in a list, as exports do. */
export const displayNameOf = EXPORT_COLUMNS.person;

/** Whether somebody may sign in. */
export function ActiveTag({ isActive }: { readonly isActive: boolean }) {
  const { t } = useTranslation();
  return <Tag tone={isActive ? 'good' : 'quiet'}>{t(isActive ? 'users.active' : 'users.inactive')}</Tag>;
}

/** What somebody lacks. */
export function MissingTags({ missing }: Pick<ListedUser, 'missing'>) {
  const { t } = useTranslation();
  return missing.map((lack) => (
    <Tag key={lack} tone="warn">
      {t(`users.lack.${lack}`)}
    </Tag>
  ));
}
