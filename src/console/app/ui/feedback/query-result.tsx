import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../form/button.tsx';
import { Icon } from '../text/icon.tsx';
import { useServerText } from '../text/localized.tsx';
import styles from './notice.module.css';
import { Skeleton } from './notice.tsx';

interface QueryResultProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  /** Whether the rest of the page can do without it; a failure is then told in a line. */
  readonly isMinor?: boolean;
  readonly children: (data: Data) => React.ReactNode;
}

/** Shows the answer to a question once it is there; until then a skeleton, and instead a failure. */
export function QueryResult<Data>({
  query: { data, error, refetch },
  lines,
  isMinor = false,
  children,
}: QueryResultProps<Data>) {
  if (data !== undefined) return <>{children(data)}</>;
  const Failed = isMinor ? SmallFailure : Failure;
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={lines ?? 6} />;
}

/** An error; the API's errors also have a code and the ID of the request. */
interface DisplayedError extends Error {
  readonly code?: unknown;
  readonly requestId?: string | null;
}

interface FailureProps {
  readonly error: DisplayedError;
  readonly onRetry?: () => void;
}

/** What stays refused however often one asks; something else must change first. */
const LASTING: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'ENTERPRISE_NOT_FOUND',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** Says why something could not be shown, in our words and in the directory's, and offers to try again where that can help. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const sentence = useServerText();
  const code = useFailureCode(error);
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <span className={styles.icon}>
        <Icon name="warning" size={22} />
      </span>
      <h2>{t(`ui.failed.${code}.title`)}</h2>
      <p>{t(`ui.failed.${code}.lead`)}</p>
      {(code as string) !== 'UNREACHABLE' && <p className={styles.words}>{sentence(error.message)}</p>}
      {error.requestId && <p className={styles.small}>{t('ui.requestId', { id: error.requestId })}</p>}
      {onRetry && !LASTING.has(code) && (
        <Button icon="sync" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  );
}

/** Says the same in a line, for a part of a page that the rest can do without. */
export function SmallFailure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const sentence = useServerText();
  const code = useFailureCode(error);
  return (
    <div className={styles.line} role="status" title={sentence(error.message)}>
      <Icon name="warning" />
      <span>{t(`ui.failed.${code}.title`)}</span>
      {onRetry && !LASTING.has(code) && <IconButton icon="sync" label={t('ui.retry')} onPress={onRetry} />}
    </div>
  );
}

/** The error's code where there is a text for it, else `OTHER`; the type stands for all of them. */
function useFailureCode({ code }: DisplayedError): 'OTHER' {
  const { i18n } = useTranslation();
  return (i18n.exists(`ui.failed.${code}.title`) ? code : 'OTHER') as 'OTHER';
}
