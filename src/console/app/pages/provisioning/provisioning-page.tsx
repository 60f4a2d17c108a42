import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/layout/page.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { CyclesTable } from './cycles-table.tsx';
import { DeviationsPanel } from './deviations-panel.tsx';
import { FailuresPanel } from './failures-panel.tsx';
import { TABS } from './provisioning-search.ts';
import { RequestDialog } from './request-dialog.tsx';
import { RequestFilters } from './request-filters.tsx';
import { RequestsTable } from './requests-table.tsx';
import { useProvisioningSearch } from './use-provisioning-search.ts';

/** The page Provisioning: failures, cycles, requests and deviations. */
export function ProvisioningPage() {
  const { t } = useTranslation();
  const { search, change } = useProvisioningSearch();
  const tab = search.tab ?? 'failures';
  return (
    <Page title={t('provisioning.title')} lead={t('provisioning.lead')} isFull={tab === 'requests' || tab === 'cycles'}>
      <ProvisioningTabs current={tab} />
      {tab === 'failures' && <FailuresPanel />}
      {tab === 'cycles' && <CyclesTable />}
      {tab === 'requests' && <RequestFilters />}
      {tab === 'requests' && <RequestsTable />}
      {tab === 'dialects' && <DeviationsPanel />}
      {search.request !== undefined && (
        <RequestDialog id={search.request} onClose={() => change({ request: undefined })} />
      )}
    </Page>
  );
}

function ProvisioningTabs({ current }: { readonly current: (typeof TABS)[number] }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  return (
    <Tabs
      label={t('provisioning.tabs.label')}
      tabs={TABS}
      current={current}
      link={(tab, attributes) => (
        <Link
          to="/$enterprise/provisioning"
          params={{ enterprise }}
          search={(before) => ({ ...before, tab, request: undefined })}
          {...attributes}
        >
          {t(`provisioning.tabs.${tab}`)}
        </Link>
      )}
    />
  );
}
