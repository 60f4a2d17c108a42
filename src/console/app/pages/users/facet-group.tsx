import { useTranslation } from 'react-i18next';
import type { UsersFacetsQuery } from '../../api/operations.generated.ts';
import { Count } from '../../ui/count.tsx';
import { FACETS } from './facet-fields.ts';
import type { Group } from './filter/filter-model.ts';
import { toggleValue, valuesPicked } from './filter/filter-values.ts';
import styles from './users.module.css';

type Facet = UsersFacetsQuery['enterprise']['facets'][number];

interface FacetGroupProps {
  readonly facet: Facet;
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** The most frequent values of one attribute; those that are picked are so in the filter, too. */
export function FacetGroup({ facet: { field, values, others, basis, isComplete }, group, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const name = FACETS[field];
  const picked = valuesPicked(group, name);
  const title = t(`attributes.${name}` as 'attributes.title');
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
                <Count of={users} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.facetRest}>
          {t('users.facets.others')} <Count of={others} />
        </p>
      )}
      {!isComplete && <p className={styles.facetRest}>{t('users.facets.partial', { basis })}</p>}
    </section>
  );
}

function FacetText({ field, value }: { readonly field: Facet['field']; readonly value: string }) {
  const { t } = useTranslation();
  if (field === 'ACTIVE')
    return <span className={styles.facetText}>{t(value === 'true' ? 'users.active' : 'users.inactive')}</span>;
  if (field === 'MISSING') return <span className={styles.facetText}>{t(`users.lack.${value as 'WORK_EMAIL'}`)}</span>;
  return <span className={styles.facetText}>{value}</span>;
}
