import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../ui/field.tsx';
import styles from './users.module.css';

const PAUSE_MS = 250;

interface WordsBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches as one types, once one pauses. */
export function WordsBox({ value, onChange }: WordsBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className={styles.words}>
      <SearchBox label={t('users.search')} value={typed} onChange={setTyped} />
    </div>
  );
}
