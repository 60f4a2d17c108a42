import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, FILTER_FIELDS } from '../../../shared/user-filter/filter-fields.ts';
import { type Condition, needsValue, newCondition, OPERATORS } from '../../../shared/user-filter/filter-model.ts';
import { MAX_VALUE } from '../../../shared/user-filter/filter-param.ts';
import { IconButton } from '../../../ui/form/button.tsx';
import { Choice } from '../../../ui/form/field.tsx';
import { LAST_LOCAL_INPUT, localInput, momentFrom } from '../../../ui/form/local-date-time.ts';
import styles from '../users.module.css';

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: an attribute, a way to compare, a value. */
export function ConditionEditor({ condition, onChange, onRemove }: ConditionEditorProps) {
  const { t } = useTranslation();
  const { kind } = FILTER_FIELDS[condition.field];
  return (
    <div className={styles.condition}>
      <Choice
        label={t('users.filter.attribute')}
        value={condition.field}
        options={FIELD_NAMES.map((value) => ({ value, text: t(`attributes.${value}` as 'attributes.title') }))}
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
  const id = useId();
  const label = t('users.filter.value');
  const { kind } = FILTER_FIELDS[field];
  if (kind === 'flag' || kind === 'lack') {
    const options =
      kind === 'flag'
        ? [
            { value: 'true', text: t('users.active') },
            { value: 'false', text: t('users.inactive') },
          ]
        : (['WORK_EMAIL', 'EXTERNAL_ID'] as const).map((lack) => ({
            value: lack as string,
            text: t(`users.lack.${lack}`),
          }));
    return <Choice {...{ label, value, options, onChange }} />;
  }
  const isMoment = kind === 'moment';
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.value}
        type={isMoment ? 'datetime-local' : 'text'}
        {...(isMoment ? { max: LAST_LOCAL_INPUT } : { maxLength: MAX_VALUE })}
        value={isMoment ? localInput(value) : value}
        onChange={(event) => onChange(isMoment ? momentFrom(event.target.value) : event.target.value)}
      />
    </>
  );
}
