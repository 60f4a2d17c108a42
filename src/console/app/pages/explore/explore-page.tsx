import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/feedback/notice.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { type ExploreTab, selectedTab, TABS } from './explore-search.ts';
import { FilterTab } from './filter-tab.tsx';

const route = getRouteApi('/$enterprise/explore');

/** Loaded on demand: the editor and the schema's documentation are larger than the rest of the page. */
const LazyGraphqlTab = lazy(async () => ({ default: (await import('./graphql/graphql-tab.tsx')).GraphqlTab }));

/** The page to test SCIM filters and run GraphQL. */
export function ExplorePage() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const tab = selectedTab(route.useSearch());
  return (
    <Page title={t('explore.title')} lead={t('explore.lead')}>
      <ExploreTabs current={tab} />
      {tab === 'filter' && <FilterTab />}
      {tab === 'graphql' && (
        <Suspense fallback={<Skeleton lines={12} />}>
          <LazyGraphqlTab key={enterprise} />
        </Suspense>
      )}
    </Page>
  );
}

function ExploreTabs({ current }: { readonly current: ExploreTab }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <Tabs
      label={t('explore.parts.label')}
      tabs={TABS}
      current={current}
      link={(part, attributes) => (
        <Link
          to="/$enterprise/explore"
          params={{ enterprise }}
          search={(before) => ({ ...before, part })}
          {...attributes}
        >
          {t(`explore.parts.${part}`)}
        </Link>
      )}
    />
  );
}
