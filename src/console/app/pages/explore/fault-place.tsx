import styles from './explore.module.css';
import type { Place } from './read-filter.ts';

interface FaultPlaceProps {
  readonly text: string;
  readonly place: Place;
}

/** Shows where in a text something is wrong; the sentence above says the same in words. */
export function FaultPlace({ text, place: { from, to } }: FaultPlaceProps) {
  return (
    <pre className={styles.place} aria-hidden="true">
      {text.slice(0, from)}
      <mark>{text.slice(from, to) || ' '}</mark>
      {text.slice(to)}
    </pre>
  );
}
