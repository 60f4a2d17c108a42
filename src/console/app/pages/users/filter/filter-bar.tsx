import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countConditions,
  type FilterGroup,
  isGroup,
  NO_FILTER,
  replaceItem,
} from '../../../shared/user-filter/filter-model.ts';
import { Button, IconButton } from '../../../ui/form/button.tsx';
import styles from '../users.module.css';
import { FilterDialog } from './filter-dialog.tsx';
import { useFilterText } from './use-filter-text.ts';

interface FilterBarProps {
  readonly group: FilterGroup;
  readonly onChange: (group: FilterGroup) => void;
}

/** The filter as removable chips, and the button that opens the editor. */
export function FilterBar({ group, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const count = countConditions(group);
  return (
    <>
      <Button icon="filter" onPress={() => setOpen(true)}>
        {count === 0 ? t('users.filter.open') : t('users.filter.openCounted', { count })}
      </Button>
      {count > 0 && <Chips group={group} onChange={onChange} />}
      {isOpen && <FilterDialog group={group} onApply={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}

function Chips({ group, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const textOf = useFilterText();
  const parts = group.join === 'all' ? group.items : [group];
  const without = (index: number) => (group.join === 'all' ? replaceItem(group, index, null) : NO_FILTER);
  return (
    <ul className={styles.chips} aria-label={t('users.filter.title')}>
      {parts.map((item, index) => (
        <li key={JSON.stringify(item)} className={styles.chip}>
          <span title={textOf(item)}>{textOf(item)}</span>
          <IconButton
            icon="close"
            label={t('users.filter.remove', { what: isGroup(item) ? t('users.filter.group') : textOf(item) })}
            onPress={() => onChange(without(index))}
          />
        </li>
      ))}
      <li>
        <Button variant="quiet" onPress={() => onChange(NO_FILTER)}>
          {t('users.filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
