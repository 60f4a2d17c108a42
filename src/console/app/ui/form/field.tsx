import { useId } from 'react';
import { FieldError, Input, Label, SearchField, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../text/icon.tsx';
import { IconButton } from './button.tsx';
import styles from './field.module.css';
import { MAX_LOCAL_INPUT } from './local-date-time.ts';
import { useDebouncedText } from './use-debounced-text.ts';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'datetime-local';
  readonly hint?: string;
  /** The validation error; `null` when the value is valid. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** A labeled text input. */
export function TextBox({
  label,
  value,
  onChange,
  type = 'text',
  hint,
  error = null,
  autoFocus = false,
}: TextBoxProps) {
  return (
    <TextField
      {...{ value, onChange, type }}
      isInvalid={error !== null}
      validationBehavior="aria"
      autoFocus={autoFocus}
      className={styles.field ?? ''}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.box}>
        <Input autoComplete="off" spellCheck={false} {...(type === 'datetime-local' && { max: MAX_LOCAL_INPUT })} />
      </div>
      <FieldError className={styles.fault ?? ''}>
        <span role="alert">{error}</span>
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

/** A search input with the label as placeholder. */
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

interface InlineInputProps extends Pick<React.ComponentProps<'input'>, 'className' | 'type' | 'max' | 'maxLength'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An input whose label only screen readers read, for places that explain it. */
export function InlineInput({ label, onChange, ...input }: InlineInputProps) {
  const id = useId();
  return (
    <>
      <HiddenLabel {...{ id, label }} />
      <input id={id} onChange={(event) => onChange(event.target.value)} {...input} />
    </>
  );
}

function HiddenLabel({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <label className="unseen" htmlFor={id}>
      {label}
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** A native select, which works best on every device. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <>
      <HiddenLabel {...{ id, label }} />
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

const PAUSE_MS = 400;

interface DebouncedTextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The validation error of the value. */
  readonly error?: string | null;
}

/** A text input that reports its value after a pause in typing. */
export function DebouncedTextBox({ label, value, onChange, error = null }: DebouncedTextBoxProps) {
  const [typed, setTyped] = useDebouncedText({ value, onChange, delayMs: PAUSE_MS });
  return <TextBox {...{ label, error }} value={typed} onChange={setTyped} />;
}
