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
  /** Whether the page works without it; a failure then takes one line. */
  readonly isMinor?: boolean;
  readonly children: (data: Data) => React.ReactNode;
}

/** Renders a query's data once it is loaded; a skeleton before, or the failure. */
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

/** An error; API errors also have a code and the ID of the request. */
interface DisplayedError extends Error {
  readonly code?: unknown;
  readonly requestId?: string | null;
}

interface FailureProps {
  readonly error: DisplayedError;
  readonly onRetry?: () => void;
}

/** Errors that a retry cannot fix. */
const LASTING: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'ENTERPRISE_NOT_FOUND',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** Errors that the page itself detects; a message of the server does not exist. */
const DETECTED_BY_PAGE: ReadonlySet<string> = new Set(['UNREACHABLE', 'INCOMPLETE']);

/** A failure with the text for its code and the server's message, and a retry where it can help. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const code = useFailureCode(error);
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <span className={styles.icon}>
        <Icon name="warning" size={22} />
      </span>
      <h2>{t(`ui.failed.${code}.title`)}</h2>
      <p>{t(`ui.failed.${code}.lead`)}</p>
      {!DETECTED_BY_PAGE.has(code) && <p className={styles.words}>{serverText(error.message)}</p>}
      {error.requestId && <p className={styles.small}>{t('ui.requestId', { id: error.requestId })}</p>}
      {onRetry && !LASTING.has(code) && (
        <Button icon="sync" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  );
}

/** A failure in one line, for a minor part of a page. */
export function SmallFailure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const code = useFailureCode(error);
  return (
    <div className={styles.line} role="status" title={serverText(error.message)}>
      <Icon name="warning" />
      <span>{t(`ui.failed.${code}.title`)}</span>
      {onRetry && !LASTING.has(code) && <IconButton icon="sync" label={t('ui.retry')} onPress={onRetry} />}
    </div>
  );
}

/** The error's code if there is a text for it, else `OTHER`. The literal type stands for all codes. */
function useFailureCode({ code }: DisplayedError): 'OTHER' {
  const { i18n } = useTranslation();
  return (i18n.exists(`ui.failed.${code}.title`) ? code : 'OTHER') as 'OTHER';
}
