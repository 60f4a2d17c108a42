import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { oneUserOperation } from '../../api/operations.generated.ts';
import { usePartLabels } from '../../shared/changes/use-part-labels.ts';
import { differencesOf } from '../../shared/changes/value-lines.ts';
import { Answer } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Moment } from '../../ui/text/localized.tsx';
import { BeforeAndAfter } from './change-entry.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');

/** What differs between the two moments that the address names; nothing when it names none to compare with. */
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
    <Panel title={t('user.comparison')} actions={<Moments one={against} other={at} />}>
      <Answer to={one} lines={3}>
        {({ enterprise: { user: before } }) => (
          <Answer to={other} lines={3}>
            {({ enterprise: { user: after } }) => (
              <DifferencesList differences={differencesOf(before, after, labelOf)} />
            )}
          </Answer>
        )}
      </Answer>
    </Panel>
  );
}

function useUserAt(moment: string | undefined) {
  const { enterprise, userId: id } = route.useParams();
  return useAsk(oneUserOperation, { enterprise, id, asOf: moment ?? null });
}

function Moments({ one, other }: { readonly one: string; readonly other: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={styles.faint}>
      <Moment at={one} shows="second" /> → {other ? <Moment at={other} shows="second" /> : t('user.now')}
    </span>
  );
}

function DifferencesList({ differences }: { readonly differences: ReturnType<typeof differencesOf> }) {
  const { t } = useTranslation();
  if (differences.length === 0) return <p className={styles.same}>{t('user.same')}</p>;
  return (
    <dl className={styles.attributes}>
      {differences.map(({ field, before, after }) => (
        <div key={field} className={styles.attribute}>
          <dt>{t(`attributes.${field}`)}</dt>
          <dd>
            <BeforeAndAfter before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
