import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type FacetField, type OverviewFacetsQuery, overviewFacetsOperation } from '../../api/operations.generated.ts';
import { QueryLink } from '../../shared/explore-link/query-link.tsx';
import { FACETS } from '../../shared/user-filter/filter-fields.ts';
import { useAttributeLabel } from '../../shared/users/user-labels.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Count } from '../../ui/text/localized.tsx';
import styles from './overview.module.css';

type Facet = OverviewFacetsQuery['enterprise']['facets'][number];

const route = getRouteApi('/$enterprise/');
const BY: readonly FacetField[] = ['ACTIVE', 'ROLE', 'ORGANIZATION', 'DEPARTMENT', 'COUNTRY'];
const FIRST = 8;

/** Users by attribute value. */
export function UsersPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const variables = { enterprise, by: BY, first: FIRST };
  const facets = useGraphqlQuery(overviewFacetsOperation, variables);
  const title = t('overview.people');
  return (
    <Panel title={title} actions={<QueryLink operation={overviewFacetsOperation} variables={variables} what={title} />}>
      <QueryResult query={facets} lines={8}>
        {({ enterprise: { facets: all } }) => <Facets facets={all.filter(({ values }) => values.length > 0)} />}
      </QueryResult>
    </Panel>
  );
}

/** Attributes without values are hidden. */
function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTranslation();
  if (facets.length === 0) return <p className={styles.calm}>{t('overview.nobody')}</p>;
  return (
    <div className={styles.facets}>
      {facets.map((facet) => (
        <FacetBars key={facet.field} facet={facet} />
      ))}
    </div>
  );
}

function FacetBars({ facet: { field, values, others, basis } }: { readonly facet: Facet }) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const { enterprise } = route.useParams();
  const title = labelAttribute(FACETS[field]);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {values.map(({ value, users }) => (
          <li key={value}>
            <Link
              to="/$enterprise/users"
              params={{ enterprise }}
              search={{ filter: { all: [[FACETS[field], 'eq', value]] } }}
              className={styles.bar}
            >
              <span className={styles.barText}>{field === 'ACTIVE' ? <StateText value={value} /> : value}</span>
              <Count value={users} />
              <meter className={styles.meter} aria-hidden="true" max={Math.max(basis, 1)} value={users} />
            </Link>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.soft}>
          {t('overview.others')} <Count value={others} />
        </p>
      )}
    </section>
  );
}

function StateText({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  return <>{t(value === 'true' ? 'users.active' : 'users.inactive')}</>;
}
