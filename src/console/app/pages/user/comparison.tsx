import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { oneUserOperation } from '../../api/operations.generated.ts';
import { BeforeAndAfter, usePartLabels } from '../../shared/changes/field-changes.tsx';
import { differencesOf } from '../../shared/changes/value-lines.ts';
import { useAttributeLabel } from '../../shared/users/user-labels.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');

/** The differences between the two times in the URL; nothing when there is only one. */
export function Comparison() {
  const { against } = route.useSearch();
  return against === undefined ? null : <Differences against={against} />;
}

function Differences({ against }: { readonly against: string }) {
  const { t } = useTranslation();
  const { at } = route.useSearch();
  const labelOf = usePartLabels();
  const one = useUserAt(against);
  const other = useUserAt(at);
  return (
    <Panel title={t('user.comparison')} actions={<ComparedTimes one={against} other={at} />}>
      <QueryResult query={one} lines={3}>
        {({ enterprise: { user: before } }) => (
          <QueryResult query={other} lines={3}>
            {({ enterprise: { user: after } }) => (
              <DifferencesList differences={differencesOf(before, after, labelOf)} />
            )}
          </QueryResult>
        )}
      </QueryResult>
    </Panel>
  );
}

function useUserAt(moment: string | undefined) {
  const { enterprise, userId: id } = route.useParams();
  return useGraphqlQuery(oneUserOperation, { enterprise, id, asOf: moment ?? null });
}

function ComparedTimes({ one, other }: { readonly one: string; readonly other: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={styles.faint}>
      <DateTime at={one} shows="second" /> → {other ? <DateTime at={other} shows="second" /> : t('user.now')}
    </span>
  );
}

function DifferencesList({ differences }: { readonly differences: ReturnType<typeof differencesOf> }) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  if (differences.length === 0) return <p className={styles.same}>{t('user.same')}</p>;
  return (
    <dl className={styles.attributes}>
      {differences.map(({ field, before, after }) => (
        <div key={field} className={styles.attribute}>
          <dt>{labelAttribute(field)}</dt>
          <dd>
            <BeforeAndAfter before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
