import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../shell/root.tsx';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/page.tsx';
import styles from './explore.module.css';
import { FIRST_FILTER } from './explore-search.ts';
import { FaultPlace } from './fault-place.tsx';
import { readFilter } from './read-filter.ts';
import { useSettled } from './use-settled.ts';
import { Workbench } from './workbench.tsx';

const route = getRouteApi('/$enterprise/explore');

const EXAMPLES = {
  entra: [
    'userName eq "nobody@acme.example"',
    'externalId eq "7f4d6c1e"',
    'emails[type eq "work"].value eq "nobody@acme.example"',
  ],
  others: [
    FIRST_FILTER,
    'active eq true and title pr',
    'emails[type eq "work" and value ew ".example"]',
    'title co "manager" or not (department pr)',
    'meta.lastModified gt "2026-01-01T00:00:00Z"',
  ],
} as const;

const READS = ['READ_DIRECTORY', 'MANAGE_USERS', 'ADMINISTER'];

/** A filter to write, and what becomes of it. */
export function FilterBench() {
  const { enterprise: own, permissions } = useAccess();
  const mayRead = own === null || permissions.some((permission) => READS.includes(permission));
  return mayRead ? <Filter /> : <Forbidden />;
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
  const setFilter = (next: string) => void navigate({ search: (before) => ({ ...before, scim: next }), replace: true });
  const { fault } = readFilter(scim);
  const settled = readFilter(useSettled(scim));
  return (
    <>
      <Panel title={t('explore.filter.title')}>
        <div className={styles.filter}>
          <TextBox label={t('explore.filter.label')} value={scim} onChange={setFilter} fault={fault?.detail ?? null} />
          {fault?.place && <FaultPlace text={scim} place={fault.place} />}
          <Examples kind="entra" onChoose={setFilter} />
          <Examples kind="others" onChoose={setFilter} />
        </div>
      </Panel>
      {settled.fault === null && <Workbench {...settled} />}
    </>
  );
}

interface ExamplesProps {
  readonly kind: keyof typeof EXAMPLES;
  readonly onChoose: (filter: string) => void;
}

function Examples({ kind, onChoose }: ExamplesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <span className={styles.soft}>{t(`explore.filter.examples.${kind}`)}</span>
      {EXAMPLES[kind].map((example) => (
        <Button key={example} onPress={() => onChoose(example)}>
          <code>{example}</code>
        </Button>
      ))}
    </div>
  );
}
