import { useTranslation } from 'react-i18next';
import type { UsersFacetsQuery } from '../../../api/operations.generated.ts';
import { FACETS } from '../../../shared/user-filter/facet-fields.ts';
import type { Group } from '../../../shared/user-filter/filter-model.ts';
import { toggleValue, valuesPicked } from '../../../shared/user-filter/filter-values.ts';
import { Count } from '../../../ui/text/count.tsx';
import styles from '../users.module.css';

type Facet = UsersFacetsQuery['enterprise']['facets'][number];

interface FacetGroupProps {
  readonly facet: Facet;
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** The most frequent values of one attribute; those that are picked are so in the filter, too. */
export function FacetGroup({ facet, group, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const { field, values, others, basis } = facet;
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

/** How many there are; of a sample their share, which alone says something of all. */
function FacetNumber({ of, facet: { basis, isComplete } }: { readonly of: number; readonly facet: Facet }) {
  if (isComplete) return <Count of={of} />;
  return <Count of={of / basis} options={{ style: 'percent', maximumFractionDigits: 1 }} />;
}

function FacetText({ field, value }: { readonly field: Facet['field']; readonly value: string }) {
  const { t } = useTranslation();
  if (field === 'ACTIVE')
    return <span className={styles.facetText}>{t(value === 'true' ? 'users.active' : 'users.inactive')}</span>;
  if (field === 'MISSING') return <span className={styles.facetText}>{t(`users.lack.${value as 'WORK_EMAIL'}`)}</span>;
  return <span className={styles.facetText}>{value}</span>;
}
