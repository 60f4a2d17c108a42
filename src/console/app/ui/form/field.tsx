import { useId } from 'react';
import { FieldError, Input, Label, SearchField, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../text/icon.tsx';
import { IconButton } from './button.tsx';
import styles from './field.module.css';
import { LAST_LOCAL_INPUT } from './local-date-time.ts';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'datetime-local';
  readonly hint?: string;
  /** What is wrong with the value, and what to do; `null` when nothing is. */
  readonly fault?: string | null;
  readonly hasFocus?: boolean;
}

/** A line to write in, under its label. */
export function TextBox({ label, value, onChange, type = 'text', hint, fault = null, hasFocus = false }: TextBoxProps) {
  return (
    <TextField
      {...{ value, onChange, type }}
      isInvalid={fault !== null}
      validationBehavior="aria"
      autoFocus={hasFocus}
      className={styles.field ?? ''}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.box}>
        <Input autoComplete="off" spellCheck={false} {...(type === 'datetime-local' && { max: LAST_LOCAL_INPUT })} />
      </div>
      <FieldError className={styles.fault ?? ''}>
        <span role="alert">{fault}</span>
      </FieldError>
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
    </TextField>
  );
}

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line to search with; its label stands in it until something else does. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const { t } = useTranslation();
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={styles.box ?? ''}>
      <Icon name="search" />
      <Input placeholder={label} spellCheck={false} autoComplete="off" />
      {value !== '' && <IconButton icon="close" label={t('ui.clearSearch')} onPress={() => onChange('')} />}
    </SearchField>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several, by the browser's own list, which every device knows best how to show. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </>
  );
}
