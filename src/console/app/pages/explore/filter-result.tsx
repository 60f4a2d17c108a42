import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type ExploredUsersQuery, exploredUsersOperation, type UserFilter } from '../../api/operations.generated.ts';
import { ActiveTag, displayNameOf } from '../../shared/users/user-labels.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Count } from '../../ui/text/localized.tsx';
import { Code } from './code.tsx';
import { Explanation } from './explanation.tsx';
import styles from './explore.module.css';
import { FilterTree } from './filter-tree.tsx';
import { usersByFilter } from './graphql/example-queries.ts';
import type { ReadFilter } from './read-filter.ts';
import { treeToFilterParam } from './tree-to-filter-param.ts';

const route = getRouteApi('/$enterprise/explore');

/** What a SCIM filter is translated to: syntax tree, GraphQL filter, SQL and plan, matching users. */
export function FilterResult({ tree, filter }: Extract<ReadFilter, { error: null }>) {
  const { t } = useTranslation();
  return (
    <div className={styles.grid}>
      <Panel title={t('explore.tree.title')}>
        <FilterTree tree={tree} />
      </Panel>
      <Panel title={t('explore.graphql.title')} actions={<GraphqlLink filter={filter} />}>
        <Code text={JSON.stringify(filter, null, 2)} what={t('explore.graphql.title')} />
      </Panel>
      <Explanation filter={filter} />
      <MatchingUsers filter={filter} link={<UsersLink tree={tree} />} />
    </div>
  );
}

function GraphqlLink({ filter }: { readonly filter: UserFilter }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const { query, variables } = usersByFilter(enterprise, filter);
  return (
    <Link
      to="/$enterprise/explore"
      params={{ enterprise }}
      search={(before) => ({ ...before, part: 'graphql', query, variables })}
    >
      {t('explore.graphql.link')}
    </Link>
  );
}

function UsersLink({ tree }: Pick<Extract<ReadFilter, { error: null }>, 'tree'>) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const filter = treeToFilterParam(tree);
  if (filter === null) return <span className={styles.soft}>{t('explore.found.noLink')}</span>;
  return (
    <Link to="/$enterprise/users" params={{ enterprise }} search={{ filter }}>
      {t('explore.found.link')}
    </Link>
  );
}

const FIRST = 20;

interface MatchingUsersProps {
  readonly filter: UserFilter;
  readonly link: React.ReactNode;
}

function MatchingUsers({ filter, link }: MatchingUsersProps) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const found = useGraphqlQuery(exploredUsersOperation, { enterprise, filter, first: FIRST }, { keepsPrevious: true });
  return (
    <Panel title={t('explore.found.title')} actions={link}>
      <QueryResult query={found}>{(data) => <UserList {...data.enterprise.users} />}</QueryResult>
    </Panel>
  );
}

function UserList({ nodes, total }: ExploredUsersQuery['enterprise']['users']) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  if (nodes.length === 0) return <Notice title={t('explore.found.nobody')} icon="users" />;
  return (
    <>
      <p className={styles.lead} role="status">
        <Count value={nodes.length} /> / <Count value={total} /> {t('users.people', { count: total })}
      </p>
      <ul className={styles.people}>
        {nodes.map((user) => (
          <li key={user.id}>
            <Link to="/$enterprise/users/$userId" params={{ enterprise, userId: user.id }}>
              {displayNameOf(user)}
            </Link>
            <span className={styles.soft}>{user.userName}</span>
            <ActiveTag isActive={user.active} />
          </li>
        ))}
      </ul>
    </>
  );
}
