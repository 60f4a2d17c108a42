import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../text/icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly icon?: IconName;
}

/** A message in place of missing content. */
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

interface HintProps {
  readonly icon: IconName;
  readonly children: React.ReactNode;
}

/** A quiet, one-line remark. */
export function Hint({ icon, children }: HintProps) {
  return (
    <div className={styles.line} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  );
}

interface WarningProps {
  /** `bad` for what has failed already. */
  readonly tone?: 'warn' | 'bad';
  readonly children: React.ReactNode;
}

/** A warning. */
export function Warning({ tone = 'warn', children }: WarningProps) {
  return (
    <div className={tone === 'bad' ? `${styles.warning} ${styles.alarm}` : styles.warning} role="status">
      <Icon name="warning" />
      <div>{children}</div>
    </div>
  );
}

/** A placeholder while content loads. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bones} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines that never move
        <div key={line} className={styles.bone} />
      ))}
    </div>
  );
}
