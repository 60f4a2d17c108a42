import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilterGroup, NO_FILTER, newCondition } from '../../../shared/user-filter/filter-model.ts';
import { Button } from '../../../ui/form/button.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import styles from '../users.module.css';
import { GroupEditor } from './group-editor.tsx';

interface FilterDialogProps {
  readonly group: FilterGroup;
  readonly onApply: (group: FilterGroup) => void;
  readonly onClose: () => void;
}

/** Edits a filter with nested groups; it takes effect when applied. */
export function FilterDialog({ group, onApply, onClose }: FilterDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<FilterGroup>(
    group.items.length > 0 ? group : { ...group, items: [newCondition('userName')] },
  );
  const apply = (next: FilterGroup) => {
    onApply(next);
    onClose();
  };
  return (
    <Dialog title={t('users.filter.title')} onClose={onClose} isWide>
      <p className={styles.soft}>{t('users.filter.lead')}</p>
      <GroupEditor group={draft} depth={0} onChange={setDraft} />
      <div className={styles.dialogActions}>
        <Button variant="quiet" onPress={() => apply(NO_FILTER)}>
          {t('users.filter.clear')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" onPress={() => apply(draft)}>
          {t('users.filter.apply')}
        </Button>
      </div>
    </Dialog>
  );
}
