import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../api/graphql-client.ts';
import { enterpriseNamesOperation } from '../api/operations.generated.ts';
import { useAccess } from '../api/session.ts';
import { QueryResult } from '../ui/feedback/query-result.tsx';
import { SearchBox } from '../ui/form/field.tsx';
import { useTitle } from '../ui/layout/page.tsx';
import { Brand } from './brand.tsx';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

/** The start page: redirects to the session's enterprise; with the administration token it lists all. */
export function EnterprisesPage() {
  const access = useAccess();
  if (access.enterprise !== null)
    return <Navigate to="/$enterprise" params={{ enterprise: access.enterprise }} replace />;
  return (
    <main className={styles.alone}>
      <Brand />
      <Choices />
      <div className={styles.corner}>
        <UserMenu access={access} />
      </div>
    </main>
  );
}

function Choices() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const names = useGraphqlQuery(enterpriseNamesOperation, {});
  useTitle(t('shell.enterprises.title'));
  return (
    <div className={styles.card}>
      <h1>{t('shell.enterprises.title')}</h1>
      <p>{t('shell.enterprises.lead')}</p>
      <SearchBox label={t('shell.enterprises.find')} value={search} onChange={setSearch} />
      <QueryResult query={names}>
        {({ enterprises }) => {
          const found = enterprises.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
          return found.length === 0 ? (
            <p>{t('shell.enterprises.none')}</p>
          ) : (
            <Names names={found.map(({ name }) => name)} />
          );
        }}
      </QueryResult>
    </div>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={styles.choices}>
      {names.map((enterprise) => (
        <li key={enterprise}>
          <Link to="/$enterprise" params={{ enterprise }}>
            {enterprise}
          </Link>
        </li>
      ))}
    </ul>
  );
}
