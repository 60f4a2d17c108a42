import { CopyButton } from '../../ui/form/copy-button.tsx';
import styles from './explore.module.css';

interface CodeProps {
  readonly text: string;
  /** What it is, for whoever cannot see where it stands. */
  readonly what: string;
}

/** A piece of code or JSON, to read and to copy. */
export function Code({ text, what }: CodeProps) {
  return (
    <div className={styles.code}>
      {/* A figure and no `ScrollBox`, which is a landmark: there may be several of one name. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls by the keys */}
      <figure tabIndex={0} aria-label={what}>
        <pre>{text}</pre>
      </figure>
      <CopyButton {...{ text, what }} />
    </div>
  );
}
