import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../api/graphql-client.ts';
import { ApiError } from '../api/http.ts';
import { enterpriseExistsOperation } from '../api/operations.generated.ts';
import { useAccess } from '../api/session.ts';
import type { Texts } from '../texts/catalogue.en.ts';
import { Page } from '../ui/layout/page.tsx';
import { Icon, type IconName } from '../ui/text/icon.tsx';
import { Brand } from './brand.tsx';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

/** The layout of all pages of an enterprise: header, navigation, content. */
export function EnterpriseFrame() {
  const { t } = useTranslation();
  const main = useFocusOnArrival();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const { enterprise: own } = useAccess();
  const isForeign = own !== null && own.toLowerCase() !== enterprise.toLowerCase();
  const isUnknown = useIsUnknown(enterprise, own === null);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <FrameHeader />
      <Navigation />
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        {isForeign ? <Foreign own={own} /> : isUnknown ? <Unknown /> : <Outlet />}
      </main>
    </div>
  );
}

/** The URL names an enterprise that the session cannot access; links to the own one. */
function Foreign({ own }: { readonly own: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.failed.UNAUTHENTICATED.title')} lead={t('ui.failed.UNAUTHENTICATED.lead')}>
      <Link to="/$enterprise" params={{ enterprise: own }}>
        {t('shell.enterprises.own', { enterprise: own })}
      </Link>
    </Page>
  );
}

/** Whether the enterprise does not exist; only asked with the administration token. */
function useIsUnknown(enterprise: string, isEnabled: boolean): boolean {
  const { error } = useGraphqlQuery(enterpriseExistsOperation, { enterprise }, { isEnabled });
  return error instanceof ApiError && error.code === 'ENTERPRISE_NOT_FOUND';
}

function Unknown() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.failed.ENTERPRISE_NOT_FOUND.title')} lead={t('ui.failed.ENTERPRISE_NOT_FOUND.lead')}>
      <Link to="/">{t('shell.enterprises.choose')}</Link>
    </Page>
  );
}

function FrameHeader() {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const access = useAccess();
  return (
    <header className={styles.header}>
      <Brand />
      <div className={styles.enterprise}>
        <span>{enterprise}</span>
        {access.enterprise === null && <Link to="/">{t('shell.enterprises.choose')}</Link>}
      </div>
      <div className={styles.spring} />
      <UserMenu access={access} />
    </header>
  );
}

function Navigation() {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  return (
    <nav className={styles.nav} aria-label={t('shell.sections')}>
      <ul>
        {SECTIONS.map(({ to, text, icon }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ enterprise }}
              activeOptions={{ exact: (to as string) === '/$enterprise', includeSearch: false }}
            >
              <Icon name={icon} />
              {t(`shell.nav.${text}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Moves the focus to the content after navigation, for screen readers and keyboard users; not on the first load. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}

/** The entries of the navigation. */
const SECTIONS = [
  { to: '/$enterprise', text: 'overview', icon: 'overview' },
  { to: '/$enterprise/users', text: 'users', icon: 'users' },
  { to: '/$enterprise/provisioning', text: 'provisioning', icon: 'sync' },
  { to: '/$enterprise/tokens', text: 'tokens', icon: 'key' },
  { to: '/$enterprise/explore', text: 'explore', icon: 'explore' },
] as const satisfies readonly {
  to: string;
  text: keyof Texts['shell']['nav'];
  icon: IconName;
}[];
