import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { requestChangeOperation } from '../../api/operations.generated.ts';
import { changeKind, ErasedFields, FieldChanges } from '../../shared/changes/field-changes.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import styles from './provisioning.module.css';
import { useProvisioningSearch } from './use-provisioning-search.ts';

/** The changes that a successful request made; not queried for rejected ones. */
export function RequestChange({ id, isDone }: { readonly id: string; readonly isDone: boolean }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const query = useGraphqlQuery(requestChangeOperation, { enterprise, id }, { isEnabled: isDone });
  if (!isDone) return null;
  return (
    <section>
      <h3>{t('provisioning.request.change')}</h3>
      <QueryResult query={query} lines={3} isMinor>
        {({ enterprise: { request } }) => {
          const change = request?.change ?? null;
          if (change === null) return <p>{t('provisioning.request.unchanged')}</p>;
          const { userId, version, at } = change;
          return (
            <>
              <p className={styles.line}>
                <span>{t(`user.operation.${changeKind(change)}`)}</span>
                <Link to="/$enterprise/users/$userId" params={{ enterprise, userId }} search={{ at }}>
                  {t('user.version', { version })}
                </Link>
              </p>
              {change.erased ? <ErasedFields fields={change.fields} /> : <FieldChanges fields={change.fields} />}
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}
