import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { CyclesTable } from './cycles-table.tsx';
import { DialectsPanel } from './dialects-panel.tsx';
import { FailuresPanel } from './failures-panel.tsx';
import styles from './provisioning.module.css';
import { TABS } from './provisioning-search.ts';
import { RequestDialog } from './request-dialog.tsx';
import { RequestFilters } from './request-filters.tsx';
import { RequestsTable } from './requests-table.tsx';
import { useProvisioning } from './use-provisioning.ts';

/** What came in from Entra, what became of it, and why something did not. */
export function ProvisioningPage() {
  const { t } = useTranslation();
  const { search, change } = useProvisioning();
  const tab = search.tab ?? 'failures';
  return (
    <Page title={t('provisioning.title')} lead={t('provisioning.lead')} isFull={tab === 'requests' || tab === 'cycles'}>
      <Tabs current={tab} />
      {tab === 'failures' && <FailuresPanel />}
      {tab === 'cycles' && <CyclesTable />}
      {tab === 'requests' && <RequestFilters />}
      {tab === 'requests' && <RequestsTable />}
      {tab === 'dialects' && <DialectsPanel />}
      {search.request !== undefined && (
        <RequestDialog id={search.request} onClose={() => change({ request: undefined })} />
      )}
    </Page>
  );
}

function Tabs({ current }: { readonly current: (typeof TABS)[number] }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioning();
  return (
    <nav aria-label={t('provisioning.tabs.label')}>
      <ul className={styles.tabs}>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link
              to="/$enterprise/provisioning"
              params={{ enterprise }}
              search={(before) => ({ ...before, tab, request: undefined })}
              aria-current={tab === current ? 'page' : undefined}
              className={`${styles.tab} ${tab === current ? styles.current : ''}`}
            >
              {t(`provisioning.tabs.${tab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
