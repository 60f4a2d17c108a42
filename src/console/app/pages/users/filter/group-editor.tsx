import { useTranslation } from 'react-i18next';
import { type FilterGroup, isGroup, newCondition, replaceItem } from '../../../shared/user-filter/filter-model.ts';
import { Button, IconButton } from '../../../ui/form/button.tsx';
import { Choice } from '../../../ui/form/field.tsx';
import styles from '../users.module.css';
import { ConditionEditor } from './condition-editor.tsx';

const JOINS = ['all', 'any', 'none'] as const;
const MAX_DEPTH = 4;

interface GroupEditorProps {
  readonly group: FilterGroup;
  readonly depth: number;
  readonly onChange: (group: FilterGroup) => void;
  readonly onRemove?: () => void;
}

/** A group of conditions: match all, any or none. */
export function GroupEditor({ group, depth, onChange, onRemove }: GroupEditorProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{t('users.filter.group')}</legend>
      <div className={styles.groupHead}>
        <Choice
          label={t('users.filter.join.label')}
          value={group.join}
          options={JOINS.map((value) => ({ value, text: t(`users.filter.join.${value}`) }))}
          onChange={(join) => onChange({ ...group, join })}
        />
        {onRemove && <IconButton icon="close" label={t('users.filter.removeGroup')} onPress={onRemove} />}
      </div>
      <Items group={group} depth={depth} onChange={onChange} />
      <Additions group={group} depth={depth} onChange={onChange} />
    </fieldset>
  );
}

function Items({ group, depth, onChange }: GroupEditorProps) {
  return group.items.map((item, index) => {
    const shared = {
      onChange: (next: typeof item) => onChange(replaceItem(group, index, next)),
      onRemove: () => onChange(replaceItem(group, index, null)),
    };
    return isGroup(item) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their index
      <GroupEditor key={index} group={item} depth={depth + 1} {...shared} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their index
      <ConditionEditor key={index} condition={item} {...shared} />
    );
  });
}

function Additions({ group, depth, onChange }: GroupEditorProps) {
  const { t } = useTranslation();
  const add = (item: FilterGroup['items'][number]) => onChange({ ...group, items: [...group.items, item] });
  return (
    <div className={styles.additions}>
      <Button variant="quiet" icon="plus" onPress={() => add(newCondition('userName'))}>
        {t('users.filter.addCondition')}
      </Button>
      {depth < MAX_DEPTH && (
        <Button variant="quiet" icon="plus" onPress={() => add({ join: 'any', items: [newCondition('userName')] })}>
          {t('users.filter.addGroup')}
        </Button>
      )}
    </div>
  );
}
