import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/form/button.tsx';
import { TextBox } from '../../ui/form/field.tsx';
import { useDebouncedText } from '../../ui/form/use-debounced-text.ts';
import { Panel } from '../../ui/layout/page.tsx';
import { useServerText } from '../../ui/text/localized.tsx';
import styles from './explore.module.css';
import { FIRST_FILTER, fitsFilterUrl, MAX_FILTER_LENGTH } from './explore-search.ts';
import { FilterResult } from './filter-result.tsx';
import { type ReadFilter, readFilter, type TextRange } from './read-filter.ts';

const route = getRouteApi('/$enterprise/explore');

const EXAMPLES = {
  entra: [
    'userName eq "nobody@acme.example"',
    'externalId eq "7f4d6c1e"',
    'emails[type eq "work"].value eq "nobody@acme.example"',
  ],
  others: [
    FIRST_FILTER,
    'active eq true and title pr',
    'emails[type eq "work" and value ew ".example"]',
    'title co "manager" or not (department pr)',
    'meta.lastModified gt "2026-01-01T00:00:00Z"',
  ],
} as const;

const DEBOUNCE_MS = 350;

/** The tab to test a SCIM filter. */
export function FilterTab() {
  const { t } = useTranslation();
  const serverText = useServerText();
  const { scim = FIRST_FILTER } = route.useSearch();
  const navigate = route.useNavigate();
  const saveInUrl = (next: string) => {
    if (fitsFilterUrl(next)) void navigate({ search: (before) => ({ ...before, scim: next }), replace: true });
  };
  const [text, setText] = useDebouncedText({ value: scim, onChange: saveInUrl, delayMs: DEBOUNCE_MS });
  const { error } = useFilter(text);
  const parsed = useFilter(useDebouncedValue(text));
  return (
    <>
      <Panel title={t('explore.filter.title')}>
        <div className={styles.filter}>
          <TextBox
            label={t('explore.filter.label')}
            value={text}
            onChange={setText}
            error={error && serverText(error.detail)}
          />
          {error?.range && <ErrorRange text={text} range={error.range} />}
          <Examples kind="entra" onChoose={setText} />
          <Examples kind="others" onChoose={setText} />
        </div>
      </Panel>
      {parsed.error === null && <FilterResult {...parsed} />}
    </>
  );
}

/** Parses the filter as the gateway does; one that is too long for the URL is an error. */
function useFilter(text: string): ReadFilter {
  const { t } = useTranslation();
  if (fitsFilterUrl(text)) return readFilter(text);
  const detail = t('explore.filter.tooLong', { most: MAX_FILTER_LENGTH });
  return { tree: null, filter: null, error: { detail, range: null } };
}

interface ExamplesProps {
  readonly kind: keyof typeof EXAMPLES;
  readonly onChoose: (filter: string) => void;
}

function Examples({ kind, onChoose }: ExamplesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <span className={styles.soft}>{t(`explore.filter.examples.${kind}`)}</span>
      {EXAMPLES[kind].map((example) => (
        <Button key={example} onPress={() => onChoose(example)}>
          <code>{example}</code>
        </Button>
      ))}
    </div>
  );
}

interface ErrorRangeProps {
  readonly text: string;
  readonly range: TextRange;
}

/** Marks the position of the error in the text; hidden from screen readers, since the message says it, too. */
function ErrorRange({ text, range: { from, to } }: ErrorRangeProps) {
  return (
    <pre className={styles.place} aria-hidden="true">
      {text.slice(0, from)}
      <mark>{text.slice(from, to) || ' '}</mark>
      {text.slice(to)}
    </pre>
  );
}

/** The text after a pause in typing. */
function useDebouncedValue(text: string): string {
  const [debounced, setDebounced] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setDebounced, DEBOUNCE_MS, text);
    return () => clearTimeout(timer);
  }, [text]);
  return debounced;
}
