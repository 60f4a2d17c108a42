import { useTranslation } from 'react-i18next';
import { usersFacetsOperation } from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Answer } from '../../ui/answer.tsx';
import { FACETS } from './facet-fields.ts';
import { FacetGroup } from './facet-group.tsx';
import type { Group } from './filter/filter-model.ts';
import type { Meant } from './use-users.ts';
import styles from './users.module.css';

const VALUES = 8;

interface FacetsProps {
  readonly meant: Meant;
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** What the users that are meant have in common, counted, to narrow them down by a press. */
export function Facets({ meant: { enterprise, filter, search }, group, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const by = Object.keys(FACETS) as (keyof typeof FACETS)[];
  const facets = useAsk(
    usersFacetsOperation,
    { enterprise, filter, search, by, first: VALUES },
    { keepsPrevious: true },
  );
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
