import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterGroup } from '../../shared/user-filter/filter-model.ts';
import { isFilterError, parseFilterParam, toFilterParam } from '../../shared/user-filter/filter-param.ts';
import { IndexingHint } from '../../shared/users/indexing-hint.tsx';
import { Hint } from '../../ui/feedback/notice.tsx';
import { Button } from '../../ui/form/button.tsx';
import { SearchBox } from '../../ui/form/field.tsx';
import { useDebouncedText } from '../../ui/form/use-debounced-text.ts';
import { Page } from '../../ui/layout/page.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { Facets } from './filter/facets.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { InvalidFilter } from './filter/invalid-filter.tsx';
import { ColumnChooser } from './table/column-chooser.tsx';
import { userSelection } from './table/use-users.ts';
import { UsersTable } from './table/users-table.tsx';
import styles from './users.module.css';
import { DEFAULT_COLUMNS, MAX_SEARCH_WORDS, nextSort, parseSearchWords, type UsersSearch } from './users-search.ts';

const route = getRouteApi('/$enterprise/users');

/** The page of all users. */
export function UsersPage() {
  const [search, change] = useUsersSearch();
  const read = parseFilterParam(search.filter);
  if (isFilterError(read)) return <InvalidFilter error={read} onRemove={() => change({ filter: undefined })} />;
  return <Users group={read} {...{ search, change }} />;
}

interface UsersProps {
  readonly group: FilterGroup;
  readonly search: UsersSearch;
  readonly change: (part: Partial<UsersSearch>) => void;
}

/** Search, filters, facets, table and export. */
function Users({ group, search, change }: UsersProps) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const [isExporting, setExporting] = useState(false);
  const selection = userSelection(enterprise, search, group);
  const columns = search.columns ?? DEFAULT_COLUMNS;
  const hasSide = search.side ?? window.matchMedia('(width >= 900px)').matches;
  const setGroup = (next: FilterGroup) => change({ filter: toFilterParam(next) });
  return (
    <Page
      title={t('users.title')}
      isFull
      actions={<Actions {...{ enterprise, columns, change }} onExport={() => setExporting(true)} />}
    >
      <IndexingHint enterprise={enterprise} />
      <div className={styles.bar}>
        <UserSearchBox value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        <Button icon="panel" onPress={() => change({ side: !hasSide })}>
          {t(hasSide ? 'users.facets.hide' : 'users.facets.show')}
        </Button>
        <FilterBar group={group} onChange={setGroup} />
      </div>
      <div className={styles.content}>
        {hasSide && <Facets selection={selection} group={group} onChange={setGroup} />}
        <UsersTable
          key={enterprise}
          {...{ selection, columns }}
          sort={search.sort}
          onSort={(by) => change({ sort: nextSort(search.sort, by) })}
        />
      </div>
      {isExporting && <ExportDialog selection={selection} columns={columns} onClose={() => setExporting(false)} />}
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

/** The URL parameters and a setter for some of them; typing in the search replaces the history entry. */
function useUsersSearch(): [UsersSearch, (part: Partial<UsersSearch>) => void] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<UsersSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: 'q' in part, resetScroll: false });
  return [search, change];
}

const PAUSE_MS = 250;

interface UserSearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search box that updates the search after a pause in typing. */
function UserSearchBox({ value, onChange }: UserSearchBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useDebouncedText({ value, onChange, delayMs: PAUSE_MS });
  return (
    <div className={styles.words}>
      <SearchBox label={t('users.search')} value={typed} onChange={setTyped} />
      {parseSearchWords(typed).isTruncated && (
        <Hint icon="warning">{t('users.tooManyWords', { count: MAX_SEARCH_WORDS })}</Hint>
      )}
    </div>
  );
}
