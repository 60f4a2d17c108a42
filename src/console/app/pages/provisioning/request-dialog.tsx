import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type OneRequestQuery, oneRequestOperation } from '../../api/operations.generated.ts';
import { OutcomeTag } from '../../shared/requests/failures.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { ScrollBox } from '../../ui/layout/page.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { DateTime, Duration, useServerLanguage, useServerText } from '../../ui/text/localized.tsx';
import styles from './provisioning.module.css';
import { RequestChange } from './request-change.tsx';
import { NameOwner, RequestUser } from './request-user.tsx';
import { useProvisioningSearch } from './use-provisioning-search.ts';

type LoggedRequest = NonNullable<OneRequestQuery['enterprise']['request']>;

/** One request: sent data, executed operation, response, and changes. */
export function RequestDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const query = useGraphqlQuery(oneRequestOperation, { enterprise, id, language: useServerLanguage() });
  return (
    <Dialog title={t('provisioning.request.title')} onClose={onClose} isWide>
      <QueryResult query={query} lines={10}>
        {({ enterprise: { request } }) =>
          request === null ? <p>{t('provisioning.request.nobody')}</p> : <Content request={request} />
        }
      </QueryResult>
    </Dialog>
  );
}

function Content({ request }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const { id, at, method, path, durationMs, accessToken, outcome, reason, remedy, scimType } = request;
  return (
    <div className={styles.request}>
      <p className={styles.path}>
        <code>
          {method} {path}
        </code>
      </p>
      <p className={styles.line}>
        <OutcomeTag {...request} />
        {scimType && <code>{scimType}</code>}
        <DateTime at={at} shows="second" />
        <Duration ms={durationMs} />
        <span>{accessToken?.name ?? t('provisioning.administration')}</span>
      </p>
      <UserLinks request={request} />
      {outcome !== 'SUCCEEDED' && (
        <section>
          <h3>{t('provisioning.request.why')}</h3>
          <p>{serverText(reason ?? '') || t('provisioning.failures.untold')}</p>
          {request.conflictingUser && <NameOwner owner={request.conflictingUser} />}
          <h3>{t('provisioning.request.remedy')}</h3>
          <p>{remedy}</p>
        </section>
      )}
      <SentRequest request={request} />
      <ExecutedOperation request={request} />
      <RequestChange id={id} isDone={outcome === 'SUCCEEDED'} />
      <p className={styles.faint}>
        {t('provisioning.request.id')} <code>{id}</code>
      </p>
    </div>
  );
}

function SentRequest({ request: { attributes, body, dialects } }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('provisioning.request.sent')}</h3>
      <p>
        {t('provisioning.request.attributes')} {attributes.join(', ') || t('ui.none')}
      </p>
      {dialects.map((dialect) => (
        <p key={dialect}>
          <code>{dialect}</code> {t(`provisioning.deviation.${dialect}`)}
        </p>
      ))}
      {body !== null && (
        <>
          <p>{t('provisioning.request.body')}</p>
          <ScrollBox className={styles.body} label={t('provisioning.request.body')}>
            <pre>{JSON.stringify(body, null, 2)}</pre>
          </ScrollBox>
        </>
      )}
    </section>
  );
}

function ExecutedOperation({ request: { operation, variables } }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('provisioning.request.became')}</h3>
      {operation === null ? <p>{t('provisioning.request.refusedBefore')}</p> : <code>{operation}</code>}
      {variables.length > 0 && (
        <p>
          {t('provisioning.request.variables')} <code>{variables.join(', ')}</code>
        </p>
      )}
    </section>
  );
}

/** Links to the user and to all requests about the user. */
function UserLinks({ request }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const { userId, userName, user } = request;
  const userIdOrName = userId ?? userName;
  if (userIdOrName === null) return null;
  const isOtherName = userName !== null && userId !== null && userName !== user?.userName;
  return (
    <p className={styles.line}>
      <span>{t('provisioning.requests.user')}</span>
      <RequestUser request={request} />
      {isOtherName && <span>{t('provisioning.request.gave', { userName })}</span>}
      <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ tab: 'requests', user: userIdOrName }}>
        {t('provisioning.request.allOfUser')}
      </Link>
    </p>
  );
}
