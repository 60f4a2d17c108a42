import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/answer.tsx';
import { FacetGroup } from './facet-group.tsx';
import type { Group } from './filter/filter-model.ts';
import { type Meant, useFacets } from './use-users.ts';
import styles from './users.module.css';

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
        {(data) =>
          data.enterprise.facets
            .filter(({ values }) => values.length > 0)
            .map((facet) => <FacetGroup key={facet.field} {...{ facet, group, onChange }} />)
        }
      </Answer>
    </aside>
  );
}
