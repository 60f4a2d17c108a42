import { useTranslation } from 'react-i18next';
import type { UsersFacetsQuery } from '../../../api/operations.generated.ts';
import type { Group } from '../../../shared/user-filter/filter-model.ts';
import { Answer } from '../../../ui/feedback/query-result.tsx';
import { type Meant, useFacets } from '../table/use-users.ts';
import styles from '../users.module.css';
import { FacetGroup } from './facet-group.tsx';

interface FacetsProps {
  readonly meant: Meant;
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** What the users that are meant have in common, counted, to narrow them down by a press. */
export function Facets({ meant, group, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const facets = useFacets(meant);
  return (
    <aside className={styles.side} aria-label={t('users.facets.title')}>
      <Answer to={facets} lines={14} isMinor>
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
      </Answer>
    </aside>
  );
}

/** Says that what is told of all was seen in some; every facet counts the same users. */
function Sample({ of: [facet] }: { readonly of: UsersFacetsQuery['enterprise']['facets'] }) {
  const { t } = useTranslation();
  if (facet === undefined || facet.isComplete) return null;
  return <p className={styles.sample}>{t('users.facets.partial', { basis: facet.basis })}</p>;
}
