import { type ReactNode, type Ref, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: React.ReactNode;
  /** A small line above the heading, e.g. a link back. */
  readonly above?: React.ReactNode;
  readonly actions?: React.ReactNode;
  /** Whether the page fills the window and its parts scroll, as with a long table. */
  readonly isFull?: boolean;
  readonly children: React.ReactNode;
}

/** A page with heading, actions and content; the heading is also the document's title. */
export function Page({ title, lead, above, actions, isFull = false, children }: PageProps) {
  useTitle(title);
  return (
    <div className={`${styles.page} ${isFull ? styles.full : ''}`}>
      <div className={styles.head}>
        <div>
          {above && <div className={styles.above}>{above}</div>}
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  readonly actions?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A section of a page with its own heading. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Sets the document's title. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly ref?: Ref<HTMLElement>;
  /** The key under which the router restores the scroll position. */
  readonly scrollId?: string;
  readonly children: ReactNode;
}

/** A scrollable region that can be focused, for keyboard users. */
export function ScrollBox({ label, className, ref, scrollId, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it
    <section ref={ref} className={className} tabIndex={0} aria-label={label} data-scroll-restoration-id={scrollId}>
      {children}
    </section>
  );
}
