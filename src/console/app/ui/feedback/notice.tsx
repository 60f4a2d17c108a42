import { useTranslation } from 'react-i18next';
import { AskError } from '../../api/http.ts';
import type { Texts } from '../../texts/catalogue.en.ts';
import { Button, IconButton } from '../form/button.tsx';
import { Icon, type IconName } from '../text/icon.tsx';
import { useSentence } from '../text/use-sentence.ts';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly icon?: IconName;
}

/** Says that there is nothing to see, and what to do about it. */
export function Notice({ title, children, icon = 'search' }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <span className={styles.icon}>
        <Icon name={icon} size={22} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface FailureProps {
  readonly error: Error;
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
  const sentence = useSentence();
  const code = useFailureCode(error);
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <span className={styles.icon}>
        <Icon name="warning" size={22} />
      </span>
      <h2>{t(`ui.failed.${code}.title`)}</h2>
      <p>{t(`ui.failed.${code}.lead`)}</p>
      {code !== 'UNREACHABLE' && <p className={styles.words}>{sentence(error.message)}</p>}
      {error instanceof AskError && error.requestId && (
        <p className={styles.small}>{t('ui.requestId', { id: error.requestId })}</p>
      )}
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
  const sentence = useSentence();
  const code = useFailureCode(error);
  return (
    <div className={styles.line} role="status" title={sentence(error.message)}>
      <Icon name="warning" />
      <span>{t(`ui.failed.${code}.title`)}</span>
      {onRetry && !LASTING.has(code) && <IconButton icon="sync" label={t('ui.retry')} onPress={onRetry} />}
    </div>
  );
}

type FailureCode = keyof Texts['ui']['failed'];

function useFailureCode(error: Error): FailureCode {
  const { i18n } = useTranslation();
  const given = error instanceof AskError ? error.code : 'OTHER';
  return i18n.exists(`ui.failed.${given}.title`) ? (given as FailureCode) : 'OTHER';
}

interface HintProps {
  readonly icon: IconName;
  readonly children: React.ReactNode;
}

/** Says in a quiet line what one should know of what is shown. */
export function Hint({ icon, children }: HintProps) {
  return (
    <div className={styles.line} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  );
}

interface WarningProps {
  /** `bad` for what does not work already. */
  readonly tone?: 'warn' | 'bad';
  readonly children: React.ReactNode;
}

/** Says what somebody should see to soon. */
export function Warning({ tone = 'warn', children }: WarningProps) {
  return (
    <div className={tone === 'bad' ? `${styles.warning} ${styles.alarm}` : styles.warning} role="status">
      <Icon name="warning" />
      <div>{children}</div>
    </div>
  );
}

/** Holds the place of what is still on its way. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bones} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={styles.bone} />
      ))}
    </div>
  );
}
