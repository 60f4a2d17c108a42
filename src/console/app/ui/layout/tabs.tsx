import styles from './tabs.module.css';

interface TabsProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  /** The link to a part of the page, which takes these attributes. */
  readonly link: (tab: Tab, attributes: TabAttributes) => React.ReactNode;
}

/** What makes a link one of the tabs. */
export interface TabAttributes {
  readonly className: string | undefined;
  readonly 'aria-current': 'page' | undefined;
}

/** The parts of a page that are shown one at a time; they are links, because the address says which one it is. */
export function Tabs<Tab extends string>({ label, tabs, current, link }: TabsProps<Tab>) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab}>
            {link(tab, { className: styles.tab, 'aria-current': tab === current ? 'page' : undefined })}
          </li>
        ))}
      </ul>
    </nav>
  );
}
