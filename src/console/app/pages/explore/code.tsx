import { CopyButton } from '../../ui/form/copy-button.tsx';
import styles from './explore.module.css';

interface CodeProps {
  readonly text: string;
  /** A label for screen readers. */
  readonly what: string;
}

/** Code or JSON with a button to copy it. */
export function Code({ text, what }: CodeProps) {
  return (
    <div className={styles.code}>
      {/* A figure, not a `ScrollBox`: landmarks need unique names. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it */}
      <figure tabIndex={0} aria-label={what}>
        <pre>{text}</pre>
      </figure>
      <CopyButton {...{ text, what }} />
    </div>
  );
}
