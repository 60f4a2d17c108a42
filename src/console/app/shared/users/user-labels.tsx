import { useTranslation } from 'react-i18next';
import {
  type CellValue,
  cellOf,
  EXPORT_COLUMNS,
  type ListedUser,
  type UserColumn,
} from '../../../shared/user-columns.ts';
import styles from '../../pages/users/users.module.css';
import { Moment } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';

/** How to call somebody in a list, as exports do. */
export const nameOf = EXPORT_COLUMNS.person;

interface UserCellProps {
  readonly user: ListedUser;
  readonly column: UserColumn;
}

/** What a column shows of a user; always text, whatever the value holds. */
export function UserCell({ user, column }: UserCellProps) {
  const { t } = useTranslation();
  const value: CellValue = cellOf(user, column);
  if (value === null || value === '' || (typeof value === 'object' && value.length === 0)) {
    return <span className={styles.none}>{t('ui.none')}</span>;
  }
  if (column === 'active') return <ActiveTag isActive={user.active} />;
  if (column === 'missing') return <MissingTags missing={user.missing} />;
  if (column === 'createdAt' || column === 'updatedAt') return <Moment at={user[column]} />;
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return <span title={text}>{text}</span>;
}

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
