import styles from './tabs.module.css';

interface TabsProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  /** Renders the link of a tab with the given attributes. */
  readonly link: (tab: Tab, attributes: TabAttributes) => React.ReactNode;
}

/** Attributes of a tab's link. */
export interface TabAttributes {
  readonly className: string | undefined;
  readonly 'aria-current': 'page' | undefined;
}

/** Tabs as links: the selected tab is part of the URL. */
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
