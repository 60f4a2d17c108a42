import { useTranslation } from 'react-i18next';
import type { UsersFacetsQuery } from '../../../api/operations.generated.ts';
import { FACETS } from '../../../shared/user-filter/filter-fields.ts';
import type { FilterGroup } from '../../../shared/user-filter/filter-model.ts';
import { selectedValues, toggleValue } from '../../../shared/user-filter/filter-values.ts';
import { useAttributeLabel } from '../../../shared/users/user-labels.tsx';
import { QueryResult } from '../../../ui/feedback/query-result.tsx';
import { Count } from '../../../ui/text/localized.tsx';
import { type UserSelection, useFacets } from '../table/use-users.ts';
import styles from '../users.module.css';

interface FacetsProps {
  readonly selection: UserSelection;
  readonly group: FilterGroup;
  readonly onChange: (group: FilterGroup) => void;
}

/** The facets of the matching users; a click filters by a value. */
export function Facets({ selection, group, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const facets = useFacets(selection);
  return (
    <aside className={styles.side} aria-label={t('users.facets.title')}>
      <QueryResult query={facets} lines={14} isMinor>
        {({ enterprise }) => (
          <>
            <Sample of={enterprise.facets} />
            {enterprise.facets
              .filter(({ values }) => values.length > 0)
              .map((facet) => (
                <FacetGroup key={facet.field} {...{ facet, group, onChange }} />
              ))}
          </>
        )}
      </QueryResult>
    </aside>
  );
}

/** Says that the counts come from a sample; all facets use the same one. */
function Sample({ of: [facet] }: { readonly of: UsersFacetsQuery['enterprise']['facets'] }) {
  const { t } = useTranslation();
  if (facet === undefined || facet.isComplete) return null;
  return <p className={styles.sample}>{t('users.facets.partial', { basis: facet.basis })}</p>;
}

type Facet = UsersFacetsQuery['enterprise']['facets'][number];

interface FacetGroupProps {
  readonly facet: Facet;
  readonly group: FilterGroup;
  readonly onChange: (group: FilterGroup) => void;
}

/** The most frequent values of one attribute; selected ones are part of the filter. */
function FacetGroup({ facet, group, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const { field, values, others, basis } = facet;
  const name = FACETS[field];
  const picked = selectedValues(group, name);
  const title = labelAttribute(name);
  return (
    <section className={styles.facet} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.map(({ value, users }) => (
          <li key={value}>
            <button
              type="button"
              className={styles.facetValue}
              aria-pressed={picked.includes(value)}
              onClick={() => onChange(toggleValue(group, name, value))}
            >
              <meter className={styles.meter} aria-hidden="true" max={Math.max(basis, 1)} value={users} />
              <FacetText field={field} value={value} />
              <span className={styles.facetCount}>
                <FacetNumber of={users} facet={facet} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.facetRest}>
          {t('users.facets.others')} <FacetNumber of={others} facet={facet} />
        </p>
      )}
    </section>
  );
}

/** A count, or for a sample the percentage. */
function FacetNumber({ of, facet: { basis, isComplete } }: { readonly of: number; readonly facet: Facet }) {
  if (isComplete) return <Count value={of} />;
  return <Count value={of / basis} options={{ style: 'percent', maximumFractionDigits: 1 }} />;
}

function FacetText({ field, value }: { readonly field: Facet['field']; readonly value: string }) {
  const { t } = useTranslation();
  if (field === 'ACTIVE')
    return <span className={styles.facetText}>{t(value === 'true' ? 'users.active' : 'users.inactive')}</span>;
  if (field === 'MISSING') return <span className={styles.facetText}>{t(`users.lack.${value as 'WORK_EMAIL'}`)}</span>;
  return <span className={styles.facetText}>{value}</span>;
}
