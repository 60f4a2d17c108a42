import styles from './tag.module.css';

interface TagProps {
  readonly children: React.ReactNode;
  /** How it stands with what the tag names; the words say it, too. */
  readonly tone?: 'good' | 'warn' | 'bad' | 'quiet' | 'accent';
}

/** A word about the state of something. */
export function Tag({ children, tone = 'quiet' }: TagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <span className={styles.dot} />
      {children}
    </span>
  );
}
