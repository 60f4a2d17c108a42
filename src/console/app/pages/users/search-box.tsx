import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/feedback/notice.tsx';
import { SearchBox } from '../../ui/form/field.tsx';
import { usePausingText } from '../../ui/form/use-debounced-text.ts';
import { MOST_WORDS, searchWordsIn } from './search-words.ts';
import styles from './users.module.css';

const PAUSE_MS = 250;

interface WordsBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches as one types, once one pauses. */
export function WordsBox({ value, onChange }: WordsBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = usePausingText({ value, onChange, pauseMs: PAUSE_MS });
  return (
    <div className={styles.words}>
      <SearchBox label={t('users.search')} value={typed} onChange={setTyped} />
      {searchWordsIn(typed).isCut && <Hint icon="warning">{t('users.tooManyWords', { count: MOST_WORDS })}</Hint>}
    </div>
  );
}
