import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeKind, ErasedFields, FieldChanges } from '../../shared/changes/field-changes.tsx';
import { instantBefore } from '../../shared/instants.ts';
import { Skeleton } from '../../ui/feedback/notice.tsx';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime, Duration } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { type HistoryEntry, useHistory } from './use-history.ts';
import styles from './user.module.css';

/** All changes of the user, newest first. */
export function HistoryPanel() {
  const { t } = useTranslation();
  const { rows, error, onRetry, onLoadMore, isFetchingMore } = useHistory();
  return (
    <Panel title={t('user.history')}>
      {error && !rows && <Failure error={error} onRetry={onRetry} />}
      {!error && !rows && <Skeleton lines={5} />}
      <ol className={styles.timeline}>
        {rows?.map((change) => (
          <ChangeEntry key={change.version} change={change} />
        ))}
      </ol>
      {onLoadMore && (
        <div className={styles.more}>
          <Button isDisabled={isFetchingMore} onPress={onLoadMore}>
            {t('user.earlier')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

const route = getRouteApi('/$enterprise/users/$userId');
const TONES = { CREATE: 'good', REPLACE: 'accent', UPDATE: 'accent', DELETE: 'bad', ERASE: 'quiet' } as const;

/** One change: time, access token, request, and old and new values. */
function ChangeEntry({ change }: { readonly change: HistoryEntry }) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const { version, at, operation, accessToken, erased, fields, request } = change;
  const shown = operation === 'DELETE' ? instantBefore(at) : at;
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <Tag tone={TONES[operation]}>{t(`user.operation.${changeKind(change)}`)}</Tag>
        <Link
          to="/$enterprise/users/$userId"
          params={{ enterprise, userId }}
          search={(before) => ({ ...before, at: shown })}
          state={true}
        >
          <DateTime at={at} shows="second" />
        </Link>
        <span className={styles.faint}>{t('user.version', { version })}</span>
      </div>
      <p className={styles.faint}>
        {accessToken?.name ?? t('user.administration')}
        {request && (
          <>
            {` · ${request.method} ${request.status} · `}
            <Duration ms={request.durationMs} />
          </>
        )}
        <br />
        <RequestLink {...change} />
      </p>
      {erased ? <ErasedFields fields={fields} /> : <Fields operation={operation} fields={fields} />}
    </li>
  );
}

/** Creations and deletions contain all attributes, and are collapsed. */
function Fields({ operation, fields }: Pick<HistoryEntry, 'operation' | 'fields'>) {
  const { t } = useTranslation();
  if (operation !== 'CREATE' && operation !== 'DELETE') return <FieldChanges fields={fields} />;
  return (
    <details>
      <summary>{t('user.fields', { count: fields.length })}</summary>
      <FieldChanges fields={fields} />
    </details>
  );
}

/** Links to the request of a change, where it is logged. */
function RequestLink({ request, requestId }: Pick<HistoryEntry, 'request' | 'requestId'>) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const text = t('ui.requestId', { id: requestId });
  if (request === null) return text;
  return (
    <Link
      to="/$enterprise/provisioning"
      params={{ enterprise }}
      search={{ tab: 'requests', user: userId, request: request.id }}
    >
      {text}
    </Link>
  );
}
