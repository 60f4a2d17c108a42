import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../shell/root.tsx';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import styles from './explore.module.css';
import { FIRST_FILTER } from './explore-search.ts';
import { QueryRunner } from './query-runner.tsx';
import { readFilter } from './read-filter.ts';
import { useSettled } from './use-settled.ts';
import { Workbench } from './workbench.tsx';

const route = getRouteApi('/$enterprise/explore');

const EXAMPLES = [
  FIRST_FILTER,
  'userName eq "nobody@acme.example"',
  'active eq true and title pr',
  'emails[type eq "work" and value ew ".example"]',
  'title co "manager" or not (department pr)',
  'meta.lastModified gt "2026-01-01T00:00:00Z"',
];

const READS = ['READ_DIRECTORY', 'MANAGE_USERS', 'ADMINISTER'];

/** How the directory understands a filter, and what it answers to questions of one's own. */
export function ExplorePage() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const { enterprise: own, permissions } = useAccess();
  const mayRead = own === null || permissions.some((permission) => READS.includes(permission));
  return (
    <Page title={t('explore.title')} lead={t('explore.lead')}>
      {mayRead ? <Filter /> : <Forbidden />}
      <QueryRunner key={enterprise} enterprise={enterprise} />
    </Page>
  );
}

function Forbidden() {
  const { t } = useTranslation();
  return (
    <Notice title={t('explore.forbidden.title')} icon="key">
      <p>{t('explore.forbidden.lead')}</p>
    </Notice>
  );
}

function Filter() {
  const { t } = useTranslation();
  const { scim = FIRST_FILTER } = route.useSearch();
  const navigate = route.useNavigate();
  const setFilter = (next: string) => void navigate({ search: { scim: next }, replace: true });
  const { fault } = readFilter(scim);
  const settled = readFilter(useSettled(scim));
  return (
    <>
      <Panel title={t('explore.filter.title')}>
        <div className={styles.runner}>
          <TextBox label={t('explore.filter.label')} value={scim} onChange={setFilter} fault={fault} />
          <div className={styles.row}>
            {EXAMPLES.map((example) => (
              <Button key={example} onPress={() => setFilter(example)}>
                <code>{example}</code>
              </Button>
            ))}
          </div>
        </div>
      </Panel>
      {settled.fault === null && <Workbench {...settled} />}
    </>
  );
}
