import styles from './tag.module.css';

interface TagProps {
  readonly children: React.ReactNode;
  /** The color; the text says the same. */
  readonly tone?: 'good' | 'warn' | 'bad' | 'quiet' | 'accent';
}

/** A label for a state. */
export function Tag({ children, tone = 'quiet' }: TagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <span className={styles.dot} />
      {children}
    </span>
  );
}
