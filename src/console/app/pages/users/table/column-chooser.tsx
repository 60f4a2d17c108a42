import { Checkbox } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { USER_COLUMN_NAMES, type UserColumn } from '../../../../shared/user-columns.ts';
import { useAttributeLabel } from '../../../shared/users/user-labels.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Popover } from '../../../ui/overlay/popover.tsx';
import { Icon } from '../../../ui/text/icon.tsx';
import styles from '../users.module.css';

interface ColumnChooserProps {
  readonly columns: readonly UserColumn[];
  readonly onChange: (columns: readonly UserColumn[] | undefined) => void;
}

/** Chooses the columns; their order is fixed. */
export function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const toggle = (name: UserColumn) =>
    onChange(USER_COLUMN_NAMES.filter((one) => (one === name ? !columns.includes(one) : columns.includes(one))));
  return (
    <Popover label={t('users.columns.title')} opener={<Button icon="columns">{t('users.columns.title')}</Button>}>
      <div className={styles.columns}>
        {USER_COLUMN_NAMES.map((name) => (
          <Checkbox
            key={name}
            isSelected={columns.includes(name)}
            onChange={() => toggle(name)}
            className={styles.check ?? ''}
          >
            <span className={styles.tick}>{columns.includes(name) && <Icon name="check" size={12} />}</span>
            {labelAttribute(name)}
          </Checkbox>
        ))}
      </div>
      <Button variant="quiet" onPress={() => onChange(undefined)}>
        {t('users.columns.reset')}
      </Button>
    </Popover>
  );
}
