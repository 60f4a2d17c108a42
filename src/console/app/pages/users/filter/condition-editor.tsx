import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, FILTER_FIELDS, REQUIRED_ATTRIBUTES } from '../../../shared/user-filter/filter-fields.ts';
import { type Condition, needsValue, newCondition, OPERATORS } from '../../../shared/user-filter/filter-model.ts';
import { MAX_VALUE_LENGTH } from '../../../shared/user-filter/filter-param.ts';
import { useAttributeLabel } from '../../../shared/users/user-labels.tsx';
import { IconButton } from '../../../ui/form/button.tsx';
import { Choice, InlineInput } from '../../../ui/form/field.tsx';
import { fromLocalInput, MAX_LOCAL_INPUT, toLocalInput } from '../../../ui/form/local-date-time.ts';
import styles from '../users.module.css';

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: attribute, operator, value. */
export function ConditionEditor({ condition, onChange, onRemove }: ConditionEditorProps) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const { kind } = FILTER_FIELDS[condition.field];
  return (
    <div className={styles.condition}>
      <Choice
        label={t('users.filter.attribute')}
        value={condition.field}
        options={FIELD_NAMES.map((value) => ({ value, text: labelAttribute(value) }))}
        onChange={(field) => onChange(newCondition(field))}
      />
      <Choice
        label={t('users.filter.operator')}
        value={condition.operator}
        options={OPERATORS[kind].map((value) => ({ value, text: t(`users.operator.${value}`) }))}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {needsValue(condition) && (
        <ValueEditor condition={condition} onChange={(value) => onChange({ ...condition, value })} />
      )}
      <IconButton icon="close" label={t('users.filter.removeCondition')} onPress={onRemove} />
    </div>
  );
}

interface ValueEditorProps {
  readonly condition: Condition;
  readonly onChange: (value: string) => void;
}

function ValueEditor({ condition: { field, value }, onChange }: ValueEditorProps) {
  const { t } = useTranslation();
  const label = t('users.filter.value');
  const { kind } = FILTER_FIELDS[field];
  if (kind === 'boolean' || kind === 'requirement') {
    const options =
      kind === 'boolean'
        ? [
            { value: 'true', text: t('users.active') },
            { value: 'false', text: t('users.inactive') },
          ]
        : REQUIRED_ATTRIBUTES.map((lack) => ({
            value: lack as string,
            text: t(`users.lack.${lack}`),
          }));
    return <Choice {...{ label, value, options, onChange }} />;
  }
  const isInstant = kind === 'instant';
  return (
    <InlineInput
      label={label}
      className={styles.value}
      type={isInstant ? 'datetime-local' : 'text'}
      {...(isInstant ? { max: MAX_LOCAL_INPUT } : { maxLength: MAX_VALUE_LENGTH })}
      value={isInstant ? toLocalInput(value) : value}
      onChange={(written) => onChange(isInstant ? fromLocalInput(written) : written)}
    />
  );
}
