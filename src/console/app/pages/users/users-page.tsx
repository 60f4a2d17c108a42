import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../shared/user-filter/filter-model.ts';
import { filterFromAddress, filterToAddress, isFault } from '../../shared/user-filter/filter-param.ts';
import { CountingHint } from '../../shared/users/indexing-hint.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { Facets } from './filter/facets.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { UnreadFilter } from './filter/invalid-filter.tsx';
import { WordsBox } from './search-box.tsx';
import { ColumnChooser } from './table/column-chooser.tsx';
import { meantBy } from './table/use-users.ts';
import { UsersTable } from './table/users-table.tsx';
import styles from './users.module.css';
import { DEFAULT_COLUMNS, nextSort, type UsersSearch } from './users-search.ts';

const route = getRouteApi('/$enterprise/users');

/** Everybody of an enterprise, or nobody as long as it is not clear who is meant. */
export function UsersPage() {
  const [search, change] = useUsersSearch();
  const read = filterFromAddress(search.filter);
  if (isFault(read)) return <UnreadFilter fault={read} onRemove={() => change({ filter: undefined })} />;
  return <Users group={read} {...{ search, change }} />;
}

interface UsersProps {
  readonly group: Group;
  readonly search: UsersSearch;
  readonly change: (part: Partial<UsersSearch>) => void;
}

/** Whoever is meant: to search, narrow down, sort and take away. */
function Users({ group, search, change }: UsersProps) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const [isExporting, setExporting] = useState(false);
  const meant = meantBy(enterprise, search, group);
  const columns = search.columns ?? DEFAULT_COLUMNS;
  const hasSide = search.side ?? window.matchMedia('(width >= 900px)').matches;
  const setGroup = (next: Group) => change({ filter: filterToAddress(next) });
  return (
    <Page
      title={t('users.title')}
      isFull
      actions={<Actions {...{ enterprise, columns, change }} onExport={() => setExporting(true)} />}
    >
      <CountingHint enterprise={enterprise} />
      <div className={styles.bar}>
        <WordsBox value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        <Button icon="panel" onPress={() => change({ side: !hasSide })}>
          {t(hasSide ? 'users.facets.hide' : 'users.facets.show')}
        </Button>
        <FilterBar group={group} onChange={setGroup} />
      </div>
      <div className={styles.content}>
        {hasSide && <Facets meant={meant} group={group} onChange={setGroup} />}
        <UsersTable
          key={enterprise}
          {...{ meant, columns }}
          sort={search.sort}
          onSort={(by) => change({ sort: nextSort(search.sort, by) })}
        />
      </div>
      {isExporting && <ExportDialog meant={meant} columns={columns} onClose={() => setExporting(false)} />}
    </Page>
  );
}

interface ActionsProps extends Pick<UsersProps, 'change'> {
  readonly enterprise: string;
  readonly columns: UsersSearch['columns'] & {};
  readonly onExport: () => void;
}

function Actions({ enterprise, columns, change, onExport }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/$enterprise/users/deleted" params={{ enterprise }} className={styles.aside}>
        {t('deleted.open')}
      </Link>
      <ColumnChooser columns={columns} onChange={(chosen) => change({ columns: chosen })} />
      <Button icon="download" onPress={onExport}>
        {t('users.export.open')}
      </Button>
    </>
  );
}

/** What the address says, and a way to change a part of it; typing does not fill the browser's history. */
function useUsersSearch(): [UsersSearch, (part: Partial<UsersSearch>) => void] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<UsersSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: 'q' in part, resetScroll: false });
  return [search, change];
}
