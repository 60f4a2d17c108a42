import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type UserProvenanceQuery, userProvenanceOperation } from '../../api/operations.generated.ts';
import { usePartLabels } from '../../shared/changes/field-changes.tsx';
import { attributesWithValue } from '../../shared/changes/value-lines.ts';
import { useAttributeLabel } from '../../shared/users/user-labels.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import styles from './user.module.css';
import type { UserSearch } from './user-search.ts';

type Origin = NonNullable<UserProvenanceQuery['enterprise']['user']>['provenance'][number]['change'];

const route = getRouteApi('/$enterprise/users/$userId');

interface AttributesPanelProps {
  readonly user: Parameters<typeof attributesWithValue>[0];
}

/** All attributes with a value, each with the change that set it. */
export function AttributesPanel({ user }: AttributesPanelProps) {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const labelOf = usePartLabels();
  const { at }: UserSearch = route.useSearch();
  const origins = useOrigins(at);
  return (
    <Panel title={t('user.attributes')} actions={at && <DateTime at={at} shows="second" />}>
      <dl className={styles.attributes}>
        {attributesWithValue(user, labelOf).map(({ field, lines }) => (
          <div key={field} className={`${styles.attribute} ${origins ? styles.traced : ''}`}>
            <dt>{labelAttribute(field)}</dt>
            <dd>
              {lines.map((line) => (
                <span key={line} className={styles.line}>
                  {line}
                </span>
              ))}
            </dd>
            {origins?.get(field) && (
              <dd className={styles.origin}>
                <OriginLink change={origins.get(field) as Origin} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Links to the request that set the value, or, without a logged request, to the user's state after the change. */
function OriginLink({ change: { at, operation, requestId, accessToken, request } }: { readonly change: Origin }) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const title = t('ui.requestId', { id: requestId });
  const content = (
    <>
      {t(`user.operation.${operation}`)} · {accessToken?.name ?? t('user.administration')} ·{' '}
      <DateTime at={at} shows="date" />
    </>
  );
  if (request === null)
    return (
      <Link to="/$enterprise/users/$userId" params={{ enterprise, userId }} search={{ at }} state={true} title={title}>
        {content}
      </Link>
    );
  const search = { tab: 'requests', user: userId, request: request.id } as const;
  return (
    <Link to="/$enterprise/provisioning" params={{ enterprise }} search={search} title={title}>
      {content}
    </Link>
  );
}

/** The change that set each value; `null` when the directory does not offer provenance. */
function useOrigins(at: string | undefined): ReadonlyMap<string, Origin> | null {
  const { enterprise, userId: id } = route.useParams();
  const { data } = useGraphqlQuery(userProvenanceOperation, { enterprise, id, asOf: at ?? null });
  const provenance = data?.enterprise.user?.provenance;
  return provenance ? new Map(provenance.map(({ field, change }) => [field, change])) : null;
}
